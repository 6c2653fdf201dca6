package org.partnercenter.localrun.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The broker's settings: one small node that keeps everything and restarts quickly. */
final class KafkaSettings {
    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";
    private static final int LARGEST_MESSAGE = 8 << 20;

    private KafkaSettings() {}

    static Map<String, Object> of(Path directory, int port, int controllerPort, Duration session) {
        var settings = new HashMap<String, Object>(node(port, controllerPort));
        settings.put("log.dirs", directory.toString());
        // before a broker starts anew, its registration of the run before must expire
        settings.put("broker.session.timeout.ms", session.toMillis());
        settings.putAll(singleReplica());
        settings.putAll(keepEverything());
        settings.putAll(small());
        settings.replaceAll((_, value) -> value.toString());
        return settings;
    }

    private static Map<String, Object> node(int port, int controllerPort) {
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                NODE,
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(port, controllerPort),
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:%d".formatted(port),
                "controller.listener.names",
                CONTROLLER,
                "controller.quorum.voters",
                "%d@127.0.0.1:%d".formatted(NODE, controllerPort),
                // the registration of the run before must expire first: 12 s by default
                "broker.session.timeout.ms",
                1500,
                "broker.heartbeat.interval.ms",
                300,
                "auto.create.topics.enable",
                false);
    }

    private static Map<String, Object> singleReplica() {
        return Map.of(
                "default.replication.factor", 1,
                "offsets.topic.replication.factor", 1,
                "offsets.topic.num.partitions", 5,
                "transaction.state.log.replication.factor", 1,
                "transaction.state.log.min.isr", 1,
                "transaction.state.log.num.partitions", 5,
                "share.coordinator.state.topic.replication.factor", 1,
                "share.coordinator.state.topic.min.isr", 1,
                "share.coordinator.state.topic.num.partitions", 1,
                "group.initial.rebalance.delay.ms", 0);
    }

    private static Map<String, Object> keepEverything() {
        return Map.of(
                "log.retention.ms",
                -1,
                "log.retention.bytes",
                -1,
                "message.max.bytes",
                LARGEST_MESSAGE,
                "replica.fetch.max.bytes",
                LARGEST_MESSAGE);
    }

    private static Map<String, Object> small() {
        return Map.of(
                "num.network.threads", 2,
                "num.io.threads", 4,
                "background.threads", 2,
                "num.recovery.threads.per.data.dir", 2,
                "log.cleaner.dedupe.buffer.size", 4L << 20,
                "log.cleaner.io.buffer.size", 128 << 10);
    }
}
