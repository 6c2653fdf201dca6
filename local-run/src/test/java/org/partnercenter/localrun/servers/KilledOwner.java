package org.partnercenter.localrun.servers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/** A process that starts a PostgreSQL and dies without stopping it. */
final class KilledOwner {
    private KilledOwner() {}

    static void leaveServerOn(Path data, int port) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var code =
                new ProcessBuilder(
                                java.toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledOwner.class.getName(),
                                data.toString(),
                                Integer.toString(port))
                        .redirectErrorStream(true)
                        .redirectOutput(new File("/dev/null"))
                        .start()
                        .waitFor();
        if (code != 1) {
            throw new IllegalStateException("The owner ended with " + code);
        }
    }

    public static void main(String[] arguments) {
        Postgres.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().halt(1);
    }
}
