package org.partnercenter.localrun.servers;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;

import org.apache.kafka.common.utils.Time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A real Kafka broker of our own on 127.0.0.1, broker and controller in one. What it was given
 * survives a restart on the same data directory.
 */
public final class Kafka implements AutoCloseable {
    private static final Duration QUICK_RESTART = Duration.ofMillis(1500);
    private static final Duration PATIENT = Duration.ofSeconds(18);

    private final KafkaRaftServer server;
    private final int port;

    private Kafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts the broker on its data directory, which is made when it is not there. */
    public static Kafka start(Path dataDirectory, int port) {
        return start(dataDirectory, port, QUICK_RESTART);
    }

    private static Kafka start(Path dataDirectory, int port, Duration session) {
        QuietLogs.apply();
        var logs = new KafkaStorage(dataDirectory).prepared();
        var settings = KafkaSettings.of(logs, port, FreePort.next(), session);
        var server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        server.startup();
        return new Kafka(server, port);
    }

    /** The one broker of this JVM's tests, on a free port; it ends with the JVM. */
    public static Kafka shared() {
        return Shared.BROKER;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Stops the broker and waits until it has let go of its directory. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /** Runs the broker as a process of its own until it is told to end: data directory, port. */
    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "logback-local-run.xml");
        var kafka = start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "stop-kafka"));
        kafka.server.awaitShutdown();
    }

    /** Starts at first use, once. */
    private static final class Shared {
        private static final Kafka BROKER = startInTemporaryDirectory();

        private static Kafka startInTemporaryDirectory() {
            try {
                var directory = Files.createTempDirectory("partner-center-kafka");
                var broker = start(directory, FreePort.next(), PATIENT);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(broker, directory)));
                return broker;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void discard(Kafka broker, Path directory) {
            broker.close();
            Directories.delete(directory);
        }
    }
}
