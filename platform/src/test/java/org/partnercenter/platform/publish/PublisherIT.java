package org.partnercenter.platform.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.partnercenter.localrun.servers.Kafka;
import org.partnercenter.platform.command.CommandContext;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.sample.SampleApplication;
import org.partnercenter.platform.sample.write.Thing;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

@ServiceTest(classes = SampleApplication.class)
class PublisherIT {

    private static final String TOPIC = "partner-center.customer.v1";

    @Autowired Commands commands;
    @LocalServerPort int port;
    @Autowired JdbcClient db;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void every_stored_event_is_told_once_in_order_as_a_cloud_event() {
        String id = thingWithThreeNames();

        eventually(() -> assertThat(factsOf(id)).hasSize(3));
        List<ConsumerRecord<byte[], byte[]>> facts = factsOf(id);
        assertThat(facts)
                .extracting(fact -> header(fact, "ce_sequence"))
                .containsExactly("0", "1", "2");
        assertThat(facts).extracting(fact -> header(fact, "ce_id")).doesNotHaveDuplicates();
        ConsumerRecord<byte[], byte[]> first = facts.getFirst();
        assertThat(header(first, "ce_type"))
                .isEqualTo("org.partnercenter.customer.MemberRegistered.v1");
        assertThat(header(first, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(first, "ce_source")).isEqualTo("/partner-center/customer");
        assertThat(header(first, "ce_commandid")).isEqualTo("command-" + id);
        assertThat(header(first, "ce_causationid")).isEqualTo("fact-1");
        assertThat(header(first, "ce_actor")).isEqualTo("member:sunny");
        assertThat(header(first, "ce_partnerid")).isEqualTo("sunbird");
        assertThat(header(first, "traceparent")).startsWith("00-0af76519");
        assertThat(new String(first.value(), UTF_8)).contains("\"memberId\":\"" + id + "\"");
    }

    @Test
    void telling_everything_again_repeats_the_same_facts_under_the_same_ids() {
        String id = thingWithThreeNames();
        eventually(() -> assertThat(factsOf(id)).hasSize(3));
        String call = "/operations/customer/facts/tell-again";
        assertThat(new Api(port).as(Tokens.admin("sunbird")).post(call, "").status())
                .isEqualTo(403);

        assertThat(new Api(port).as(Tokens.platform()).post(call, "").status()).isEqualTo(202);

        eventually(() -> assertThat(factsOf(id)).hasSize(6));
        assertThat(factsOf(id)).extracting(fact -> header(fact, "ce_id")).doesNotContainNull();
        assertThat(factsOf(id).stream().map(fact -> header(fact, "ce_id")).distinct()).hasSize(3);
    }

    @Test
    void what_another_instance_stored_is_told_as_well_the_later_commit_of_an_earlier_number_too() {
        String known = thingWithThreeNames();
        eventually(() -> assertThat(factsOf(known)).hasSizeGreaterThanOrEqualTo(3));
        String slow = UUID.randomUUID().toString();
        String quick = UUID.randomUUID().toString();

        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> {
                    storeElsewhere(slow, known);
                    CompletableFuture.runAsync(() -> storeElsewhere(quick, known)).join();
                    eventually(() -> assertThat(factsOf(quick)).isNotEmpty());
                    assertThat(factsOf(slow)).isEmpty();
                });

        eventually(() -> assertThat(factsOf(slow)).isNotEmpty());
    }

    private void storeElsewhere(String aggregateId, String like) {
        db.sql(
                        """
                        insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type,
                            time_stamp, payload_type, payload_revision, payload, meta_data)
                        select gen_random_uuid()::text, ?, 0, type,
                            time_stamp, payload_type, payload_revision, payload, meta_data
                        from domain_event where aggregate_identifier = ? and sequence_number = 0\
                        """)
                .params(aggregateId, like)
                .update();
    }

    private String thingWithThreeNames() {
        String id = UUID.randomUUID().toString();
        new CommandContext(
                        "member:sunny",
                        "command-" + id,
                        "fact-1",
                        "sunbird",
                        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .run(() -> {
                    commands.send(new Thing.Make(id, "a"));
                    commands.send(new Thing.Rename(id, "b"));
                    commands.send(new Thing.Rename(id, "c"));
                });
        return id;
    }

    private static List<ConsumerRecord<byte[], byte[]>> factsOf(String aggregateId) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", Kafka.shared().bootstrapServers()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(TOPIC).stream()
                            .map(info -> new TopicPartition(TOPIC, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> facts = new ArrayList<>();
            while (partitions.stream()
                    .anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(facts::add);
            }
            return facts.stream()
                    .filter(fact -> aggregateId.equals(header(fact, "ce_aggregateid")))
                    .toList();
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> fact, String name) {
        var header = fact.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
