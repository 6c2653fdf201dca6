package org.partnercenter.benchmarks.inside;

import org.partnercenter.benchmarks.system.PlatformProcesses;
import org.partnercenter.benchmarks.system.RunFiles;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Another instance of one of the run's services, from the very jar that the run uses, with a main
 * class of ours. It ends with its standard input.
 */
record BesideTheRun(Process process, BufferedReader answers) implements AutoCloseable {
    static final String READY = "READY";

    /** Returns when the main class has said that it is ready. */
    static BesideTheRun start(
            RunFiles files, String name, int port, Class<?> main, String... arguments) {
        var service = PlatformProcesses.of(files).named(name).jar();
        var ours = files.project().resolve("benchmarks/target/benchmarks-0.1.0-SNAPSHOT.jar");
        var java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        var command =
                new ArrayList<>(
                        List.of(
                                java,
                                "-XX:+UseSerialGC",
                                "-XX:+UseCompactObjectHeaders",
                                "-Xmx256m",
                                "-Duser.timezone=UTC",
                                "-cp",
                                service + File.pathSeparator + ours,
                                main.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
        builder.environment().put("SECRETS_DIR", files.secrets().toString());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            var process = builder.start();
            var beside = new BesideTheRun(process, process.inputReader());
            try {
                beside.await(READY);
            } catch (IOException | IllegalStateException e) {
                process.destroyForcibly();
                throw e;
            }
            return beside;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void tell(String order) throws IOException {
        var orders = process.outputWriter();
        orders.write(order + "\n");
        orders.flush();
    }

    /** The next line that begins so. */
    String await(String beginning) throws IOException {
        for (var line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(beginning)) {
                return line;
            }
        }
        throw new IllegalStateException("An instance beside the run's own has ended");
    }

    @Override
    public void close() {
        try {
            process.outputWriter().close();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException | InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
