package org.partnercenter.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.partnercenter.contracts.customer.CustomerFact;
import org.partnercenter.contracts.customer.MemberFact;
import org.partnercenter.contracts.customer.MemberFact.MemberChanged;
import org.partnercenter.contracts.customer.MemberFact.MemberRegistered;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

class FactCodecTest {
    private static final TopicPartition PARTITION =
            new TopicPartition("partner-center.customer.v1", 2);
    private static final String MEMBER =
            """
            {"memberId": "mia", "partnerId": "sunbird", "name": "Mia", "roles": [],
             "registeredAt": "2026-11-22T06:26:16Z", "addedLater": {"x": 1}}\
            """;

    private final FactCodec codec = new FactCodec(Interest.ofView(Set.of(MemberFact.class)));

    @Test
    void a_fact_comes_with_all_that_its_headers_say() {
        var received = codec.hear(Records.of(PARTITION, 7, headers(Map.of()), MEMBER));
        assertThat(received.header())
                .isEqualTo(
                        new FactHeader(
                                "id-1",
                                "org.partnercenter.customer.MemberRegistered.v1",
                                "customer",
                                "member:mia",
                                3,
                                "cust",
                                java.time.Instant.parse("2026-11-22T06:26:16Z"),
                                "sunbird",
                                "command-1",
                                "member:mia",
                                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                                "fact-1"));
        assertThat(received.fact()).isInstanceOf(MemberRegistered.class);
    }

    @Test
    void an_unknown_type_is_a_fact_without_a_body() {
        var received =
                codec.hear(
                        Records.of(
                                PARTITION,
                                7,
                                headers(Map.of("ce_type", "org.partnercenter.customer.Sung.v9")),
                                "not even JSON"));
        assertThat(received.fact()).isNull();
        assertThat(received.delivery()).isNull();
        assertThat(received.header().sequence()).isEqualTo(3);
    }

    @Test
    void a_fact_that_nobody_wants_of_a_history_that_is_followed_has_no_body() {
        var other = new FactCodec(Interest.ofView(Set.of(MemberChanged.class)));
        var received = other.hear(Records.of(PARTITION, 7, headers(Map.of()), "not even JSON"));
        assertThat(other.read(received.record())).isEqualTo(received);
        assertThat(received.isWanted()).isFalse();
        assertThat(received.delivery()).isNull();
        assertThat(received.header().sequence()).isEqualTo(3);
    }

    @Test
    void a_history_that_nobody_follows_is_passed_over_with_all_types_of_it_known_or_not() {
        var deaf = new FactCodec(Interest.ofView(Set.of(CustomerFact.class)));
        for (String type : List.of("MemberRegistered.v1", "MemberSung.v9")) {
            var headers = headers(Map.of("ce_type", "org.partnercenter.customer." + type));
            assertThat(deaf.read(Records.of(PARTITION, 7, headers, "not even JSON")))
                    .isEqualTo(new Received.Passed(PARTITION, 7, 0));
        }
    }

    @Test
    void a_body_that_does_not_fit_names_the_place_and_no_value() {
        var received =
                codec.hear(
                        Records.of(
                                PARTITION,
                                7,
                                headers(Map.of()),
                                "{\"memberId\": \"mia\", \"registeredAt\": \"secret\"}"));
        assertThatThrownBy(received::delivery)
                .isInstanceOf(UnreadableFact.class)
                .hasMessage("does not fit its type at $.registeredAt");
        assertThat(received.header().aggregateId()).isEqualTo("member:mia");
    }

    @Test
    void a_record_that_is_no_fact_stands_for_itself() {
        for (String name :
                new String[] {"ce_id", "ce_type", "ce_aggregateid", "ce_sequence", "ce_time"}) {
            var headers = headers(Map.of());
            headers.remove(name);
            var received = codec.hear(Records.of(PARTITION, 7, headers, MEMBER));
            assertThatThrownBy(received::delivery).hasMessage("the header " + name + " is missing");
            assertThat(received.header().aggregateId()).isEqualTo("partner-center.customer.v1-2@7");
            assertThat(received.header().sequence()).isZero();
        }
    }

    @Test
    void headers_that_no_table_can_hold_are_refused() {
        for (String bad : new String[] {"x".repeat(501), "a\0b"}) {
            var received =
                    codec.hear(
                            Records.of(
                                    PARTITION, 7, headers(Map.of("ce_aggregateid", bad)), MEMBER));
            assertThatThrownBy(received::delivery)
                    .hasMessage("the header ce_aggregateid cannot be stored");
        }
        assertThatThrownBy(() ->
                        codec.hear(
                                        Records.of(
                                                PARTITION,
                                                7,
                                                headers(Map.of("ce_sequence", "-1")),
                                                MEMBER))
                                .delivery())
                .hasMessage("ce_sequence or ce_time is not well-formed");
    }

    private static Map<String, String> headers(Map<String, String> changed) {
        var headers = new HashMap<String, String>();
        headers.put("ce_id", "id-1");
        headers.put("ce_type", "org.partnercenter.customer.MemberRegistered.v1");
        headers.put("ce_aggregateid", "member:mia");
        headers.put("ce_sequence", "3");
        headers.put("ce_subject", "cust");
        headers.put("ce_time", "2026-11-22T06:26:16Z");
        headers.put("ce_partnerid", "sunbird");
        headers.put("ce_commandid", "command-1");
        headers.put("ce_actor", "member:mia");
        headers.put("ce_causationid", "fact-1");
        headers.put("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        headers.putAll(changed);
        return headers;
    }
}
