package org.partnercenter.localrun.servers;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;

class KafkaIT {
    private static final long PAUSE = Duration.ofMillis(50).toNanos();

    @Test
    void a_record_is_there_after_a_restart(@TempDir Path directory) throws Exception {
        try (var first = Kafka.start(directory, FreePort.next())) {
            createTopic(first, "facts");
            send(first, "facts", "kept");
        }

        try (var second = Kafka.start(directory, FreePort.next())) {
            assertThat(read(second, "facts")).containsExactly("kept");
        }
    }

    @Test
    void a_broker_is_shared_by_the_tests_of_a_jvm_and_takes_large_records() throws Exception {
        var large = "x".repeat(7 << 20);
        createTopic(Kafka.shared(), "large");
        send(Kafka.shared(), "large", large);

        assertThat(read(Kafka.shared(), "large")).containsExactly(large);
    }

    private static void createTopic(Kafka kafka, String topic) throws Exception {
        try (var admin = Admin.create(settings(kafka))) {
            var deadline = Instant.now().plusSeconds(30);
            while (!isMade(admin, topic)) {
                assertThat(Instant.now()).as("the broker takes topics").isBefore(deadline);
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    /** A broker that the controller has not heard for a moment is given no replica. */
    private static boolean isMade(Admin admin, String topic) throws Exception {
        try {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
            return true;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof InvalidReplicationFactorException) {
                return false;
            }
            throw failed;
        }
    }

    private static void send(Kafka kafka, String topic, String value) throws Exception {
        try (var producer =
                new KafkaProducer<>(
                        settings(kafka), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", value)).get();
        }
    }

    private static List<String> read(Kafka kafka, String topic) {
        try (var consumer =
                new KafkaConsumer<>(
                        settings(kafka), new StringDeserializer(), new StringDeserializer())) {
            var partition = List.of(new TopicPartition(topic, 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            var values = new ArrayList<String>();
            var deadline = Instant.now().plusSeconds(20);
            while (values.isEmpty() && Instant.now().isBefore(deadline)) {
                consumer.poll(Duration.ofMillis(200)).forEach(found -> values.add(found.value()));
            }
            return values;
        }
    }

    private static Map<String, Object> settings(Kafka kafka) {
        return Map.of("bootstrap.servers", kafka.bootstrapServers(), "max.request.size", 8 << 20);
    }
}
