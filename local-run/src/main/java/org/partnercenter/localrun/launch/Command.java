package org.partnercenter.localrun.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A short command that runs to its end. */
final class Command {
    private Command() {}

    static void run(List<String> command, String failure) {
        run(new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD), failure);
    }

    static void run(List<String> command, Path directory, Path log, String failure) {
        run(
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile()),
                failure);
    }

    private static void run(ProcessBuilder builder, String failure) {
        try {
            builder.redirectInput(Child.NOTHING);
            var code = builder.start().waitFor();
            if (code != 0) {
                throw new Refusal("%s (exit code %d)".formatted(failure, code));
            }
        } catch (IOException e) {
            throw new Refusal(failure, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(failure, e);
        }
    }
}
