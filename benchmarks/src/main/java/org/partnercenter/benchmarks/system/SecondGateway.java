package org.partnercenter.benchmarks.system;

import org.partnercenter.benchmarks.http.Address;
import org.partnercenter.benchmarks.http.Connection;
import org.partnercenter.benchmarks.http.Request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Another gateway before the same services, with other settings than the run's own. */
public record SecondGateway(Address address, Process process) implements AutoCloseable {
    private static final int PORT = 18080;

    public static SecondGateway startWithoutBreaker(Path project) {
        var jar = project.resolve("gateway/target/gateway-0.1.0-SNAPSHOT-app.jar");
        var java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        try {
            var builder =
                    new ProcessBuilder(
                            List.of(
                                    java,
                                    "-XX:+UseSerialGC",
                                    "-XX:+UseCompactObjectHeaders",
                                    "-Xmx192m",
                                    "-jar",
                                    jar.toString()));
            builder.environment().put("SERVER_PORT", "" + PORT);
            builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
            builder.environment().put("BREAKER_ENABLED", "false");
            builder.environment().put("RATE_LIMIT_ENABLED", "false");
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
            return new SecondGateway(Address.local(PORT), builder.start()).ready();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SecondGateway ready() {
        for (int looks = 0; looks < 600 && process.isAlive(); looks++) {
            try (var connection = new Connection(address)) {
                if (connection.send(Request.get("/actuator/health/readiness")).isGood()) {
                    return this;
                }
            }
            LockSupport.parkNanos(100_000_000);
        }
        close();
        throw new IllegalStateException("The second gateway does not come up");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
