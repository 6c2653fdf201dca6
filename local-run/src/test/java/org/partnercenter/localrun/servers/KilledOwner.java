package org.partnercenter.localrun.servers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** A process that starts a PostgreSQL and dies without stopping it. */
final class KilledOwner {
    private KilledOwner() {}

    static void leaveServerOn(Path data, int port) throws IOException, InterruptedException {
        var code = owner(data, port).waitFor();
        if (code != 1) {
            throw new IllegalStateException("The owner ended with " + code);
        }
    }

    /** Kills it, and what it has started, as soon as there are some of the server's files. */
    static void killInFirstStartOn(Path data, int port) throws IOException, InterruptedException {
        var owner = owner(data, port);
        while (owner.isAlive() && !Files.exists(data.resolve("PG_VERSION"))) {
            LockSupport.parkNanos(1_000_000);
        }
        owner.descendants().forEach(ProcessHandle::destroyForcibly);
        owner.destroyForcibly().waitFor();
    }

    private static Process owner(Path data, int port) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        java.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledOwner.class.getName(),
                        data.toString(),
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(new File("/dev/null"))
                .start();
    }

    public static void main(String[] arguments) {
        Postgres.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().halt(1);
    }
}
