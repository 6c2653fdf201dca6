package org.partnercenter.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.FactTypes;
import org.partnercenter.systemtests.charges.Charge;
import org.partnercenter.systemtests.charges.FocusVersion;
import org.partnercenter.systemtests.charges.Imports;
import org.partnercenter.systemtests.charges.Spending;
import org.partnercenter.systemtests.charges.Sums;
import org.partnercenter.systemtests.client.Api;
import org.partnercenter.systemtests.client.Eventually;
import org.partnercenter.systemtests.facts.PublishedFact;
import org.partnercenter.systemtests.facts.Schemas;
import org.partnercenter.systemtests.facts.Topics;
import org.partnercenter.systemtests.given.NewCustomer;
import org.partnercenter.systemtests.given.NewCustomer.Created;
import org.partnercenter.systemtests.given.Person;
import org.partnercenter.systemtests.given.Unique;
import org.partnercenter.systemtests.system.Journeys;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads what all other journeys have brought about, faults included. */
@Journeys
@Order(Integer.MAX_VALUE - 1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventsJourney {

    private static final YearMonth SEPTEMBER = YearMonth.of(2024, 9);

    private final Map<String, List<PublishedFact>> read = new HashMap<>();

    private List<PublishedFact> facts(String context) {
        return read.computeIfAbsent(context, Topics::everything);
    }

    @Test
    void what_happens_to_a_customer_is_told_in_order_by_every_service() {
        String account = Unique.id("cloud");
        Created customer =
                NewCustomer.resale()
                        .with("cloudAccountId", account)
                        .create(Api.as("sunbird-operator"));
        Eventually.eventually(() ->
                Api.as("sunbird-operator")
                        .get("/v1/customers/{}/expenditures?groupBy=month", customer.id())
                        .expect(200));
        Imports.completed(FocusVersion.V1_0.file(Charge.of(account, SEPTEMBER, "1")), "");
        Spending.asOperator().expect(customer.id(), SEPTEMBER, Sums.of("1", "1", "1"));

        Eventually.eventually(() -> {
            assertThat(typesAbout(customer.id(), "customer"))
                    .containsExactly("CustomerRegistered", "CustomerFrozen");
            assertThat(typesAbout(customer.id(), "association"))
                    .containsExactly("AssociationEstablished");
            assertThat(typesAbout(customer.id(), "billing")).containsExactly("SpendingChanged");
        });
    }

    private static Stream<String> typesAbout(String customerId, String context) {
        return Topics.everything(context).stream()
                .filter(fact -> fact.header("ce_subject").equals(customerId))
                .map(fact -> fact.type().split("\\.", -1)[3])
                .distinct();
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "association", "billing"})
    void every_record_is_a_cloud_event_in_the_binary_mode(String context) {
        assertThat(facts(context)).isNotEmpty().allSatisfy(EventsJourney::expectCloudEvent);
        assertThat(facts(context))
                .allSatisfy(
                        fact -> assertThat(FactTypes.contextOf(typeOf(fact))).isEqualTo(context));
    }

    private static Class<? extends Fact> typeOf(PublishedFact fact) {
        Class<? extends Fact> type = FactTypes.named(fact.type());
        assertThat(type).as(fact.type()).isNotNull();
        return Objects.requireNonNull(type);
    }

    private static void expectCloudEvent(PublishedFact fact) {
        assertThat(fact.header("ce_specversion")).isEqualTo("1.0");
        assertThat(fact.header("content-type")).startsWith("application/json");
        assertThat(fact.header("ce_source")).isNotBlank();
        assertThat(fact.header("ce_id")).isNotBlank();
        assertThat(Instant.parse(fact.header("ce_time"))).isBeforeOrEqualTo(Instant.now());
        assertThat(fact.header("ce_partnerid")).as("partner of %s", fact).isNotBlank();
        assertThat(fact.header("ce_commandid")).as("command of %s", fact).isNotBlank();
        assertThat(fact.header("ce_actor")).matches("(member|customer|client|system):.+");
        assertThat(fact.header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
        assertThat(fact.key())
                .isEqualTo(fact.has("ce_subject") ? fact.header("ce_subject") : fact.aggregate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "association", "billing"})
    void every_record_keeps_to_its_published_schema(String context) {
        assertThat(facts(context))
                .allSatisfy(fact -> assertThat(Schemas.errors(fact)).as(fact.toString()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "association", "billing"})
    void each_aggregate_tells_its_history_from_0_without_a_gap(String context) {
        Map<String, Long> last = new HashMap<>();
        Map<String, String> ids = new HashMap<>();
        for (PublishedFact fact : facts(context)) {
            long before = last.getOrDefault(fact.aggregate(), -1L);
            assertThat(fact.sequence()).as("after %d: %s", before, fact).isBetween(0L, before + 1);
            last.put(fact.aggregate(), Math.max(before, fact.sequence()));
            String place = fact.aggregate() + "#" + fact.sequence();
            String id = fact.header("ce_id");
            assertThat(ids.getOrDefault(place, id)).as("a repeat of %s", place).isEqualTo(id);
            ids.put(place, id);
        }
        assertThat(last).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "association", "billing"})
    void no_record_tells_a_name_a_number_or_an_address(String context) {
        String everything =
                String.join("\n", facts(context).stream().map(PublishedFact::text).toList());
        assertThat(Person.everybody()).isNotEmpty();
        assertThat(Person.everybody())
                .allSatisfy(person -> {
                    assertThat(everything.contains(person.name())).isFalse();
                    assertThat(everything.contains(person.email())).isFalse();
                    assertThat(everything.contains(person.mobile())).isFalse();
                });
    }
}
