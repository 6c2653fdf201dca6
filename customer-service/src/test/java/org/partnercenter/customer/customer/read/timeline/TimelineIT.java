package org.partnercenter.customer.customer.read.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.customer.customer.read.timeline.TimelinePages.entries;
import static org.partnercenter.customer.customer.read.timeline.TimelinePages.types;
import static org.partnercenter.customer.testing.CustomerApi.newPartner;
import static org.partnercenter.customer.testing.CustomerApi.resell;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.contracts.billing.ChargeTotals;
import org.partnercenter.contracts.billing.ExhaustionPolicy;
import org.partnercenter.contracts.billing.ImportMode;
import org.partnercenter.contracts.billing.ReplenishCause;
import org.partnercenter.contracts.billing.SpendingFact.SpendingChanged;
import org.partnercenter.customer.testing.Budgets;
import org.partnercenter.customer.testing.Told;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Neighbours;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

@ServiceTest
class TimelineIT {

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    private final String partner = newPartner();
    private Api operator;

    @BeforeEach
    void api() {
        operator = new Api(port).as(Tokens.operator(partner));
    }

    @Test
    void everything_that_happens_is_told_with_who_why_and_from_what_to_what() {
        String id =
                resell(
                        operator,
                        "John Martin",
                        "\"email\": \"john@example.com\", \"tags\": [\"gold\"]");
        String path = "/v1/customers/" + id;
        Told.established(id, partner, 0);
        eventually(() ->
                assertThat(types(operator.get(path + "/timeline?order=oldest")))
                        .containsExactlyInAnyOrder(
                                "CustomerRegistered", "AssociationEstablished", "CustomerFrozen"));
        operator.put(
                path + "/freeze", "{\"type\": \"ACCOUNT_AND_RESOURCES\", \"reason\": \"unpaid\"}");
        operator.delete(path + "/freeze?type=ACCOUNT_AND_RESOURCES&reason=paid");
        operator.patch(path, "{\"name\": \"Jane Nartin\", \"country\": \"FR\"}");
        Api.Answer tagged = operator.put(path + "/tags", "{\"tags\": [\"silver\"]}");
        ChargeTotals total = new ChargeTotals("USD", "5", "5", "6");
        Neighbours.publish(
                "spending:" + id + ":2026-11",
                0,
                new SpendingChanged(
                        id,
                        partner,
                        "2026-11",
                        "i",
                        ImportMode.APPEND,
                        total,
                        total,
                        List.of(),
                        null,
                        Instant.now()));

        JsonNode defaultFreeze =
                entries(operator, path + "/timeline?type=CustomerFrozen&order=oldest").get(0);
        assertThat(defaultFreeze.path("actor").asString()).isEqualTo("system:freeze-by-default");
        assertThat(defaultFreeze.path("rule").asString()).isEqualTo("freeze-by-default");
        assertThat(defaultFreeze.path("cause").path("type").asString())
                .isEqualTo("AssociationEstablished");
        assertThat(defaultFreeze.path("context").asString()).isEqualTo("customer");
        assertThat(changes(defaultFreeze))
                .containsExactly("freeze.ASSOCIATION_DEFAULT: null -> \"ACCOUNT\"");

        JsonNode unfrozen =
                entries(operator.after(tagged), path + "/timeline?type=CustomerUnfrozen").get(0);
        assertThat(unfrozen.path("actor").asString()).isEqualTo("member:" + partner + "-operator");
        assertThat(unfrozen.path("rule").isNull()).isTrue();
        assertThat(unfrozen.path("cause").isNull()).isTrue();
        assertThat(unfrozen.path("details").path("reason").asString()).isEqualTo("paid");
        assertThat(changes(unfrozen))
                .containsExactlyInAnyOrder(
                        "freeze.ASSOCIATION_DEFAULT: \"ACCOUNT\" -> null",
                        "freeze.MANUAL: \"ACCOUNT_AND_RESOURCES\" -> null");
        assertThat(
                        changes(
                                entries(operator, path + "/timeline?type=CustomerDetailsChanged")
                                        .get(0)))
                .containsExactly("name: \"J***n\" -> \"J***n\"", "country: null -> \"FR\"");
        assertThat(changes(entries(operator, path + "/timeline?type=CustomerTagsReplaced").get(0)))
                .containsExactly("tags: [\"gold\"] -> [\"silver\"]");
        eventually(() ->
                assertThat(
                                entries(
                                        operator,
                                        path
                                                + "/timeline?type=SpendingChanged&type=CustomerFrozen"))
                        .hasSize(3));
        String whole = operator.get(path + "/timeline?limit=500").body();
        assertThat(whole)
                .contains("j***@example.com")
                .doesNotContain("john@", "sealed", "John", "Jane");
    }

    @Test
    void what_happens_to_a_budget_is_told_with_its_old_and_its_new_terms() {
        String id = resell(operator, "Spender", "");
        String path = "/v1/customers/" + id;
        Budgets budget = new Budgets(id, partner);
        budget.tell(budget.set(BudgetType.MONTHLY, "100.00", false));
        budget.tell(budget.set(BudgetType.MONTHLY, "120.00", false));
        budget.tell(budget.alerted(90));
        budget.tell(budget.exhausted(ExhaustionPolicy.RESTRICT_PURCHASE));
        budget.tell(budget.replenished(ReplenishCause.RAISED, true));
        budget.tell(budget.deleted());
        eventually(() ->
                assertThat(types(operator.get(path + "/timeline?order=oldest")))
                        .contains("BudgetDeleted", "CustomerFrozen", "CustomerUnfrozen"));

        assertThat(changes(entries(operator, path + "/timeline?type=BudgetSet").get(0)))
                .containsExactly(
                        "budget.amount: {\"amount\":\"100.00\",\"currency\":\"USD\"} ->"
                                + " {\"amount\":\"120.00\",\"currency\":\"USD\"}");
        assertThat(changes(entries(operator, path + "/timeline?type=BudgetReplenished").get(0)))
                .singleElement()
                .asString()
                .startsWith("budget.exhausted: ")
                .endsWith(" -> null");
        assertThat(changes(entries(operator, path + "/timeline?type=BudgetDeleted").get(0)))
                .hasSize(5)
                .contains("budget.type: \"MONTHLY\" -> null");
        assertThat(
                        entries(operator, path + "/timeline?type=BudgetAlerted")
                                .get(0)
                                .at("/details/threshold")
                                .asInt())
                .isEqualTo(90);
        JsonNode frozen = entries(operator, path + "/timeline?type=CustomerFrozen").get(0);
        assertThat(frozen.path("rule").asString()).isEqualTo("freeze-by-budget");
        assertThat(frozen.at("/cause/type").asString()).isEqualTo("BudgetExhausted");
    }

    @Test
    void pages_follow_each_other_in_either_order_without_a_gap_or_a_repeat() {
        String id = resell(operator, "Paged", "");
        String path = "/v1/customers/" + id;
        Api.Answer last = operator.put(path + "/tags", "{\"tags\": [\"t0\"]}");
        for (int i = 1; i < 6; i++) {
            last = operator.put(path + "/tags", "{\"tags\": [\"t%d\"]}".formatted(i));
        }
        List<String> newest = walk(operator.after(last), path + "/timeline?limit=2");
        List<String> oldest = walk(operator, path + "/timeline?limit=2&order=oldest");
        assertThat(newest).hasSize(7).doesNotHaveDuplicates();
        assertThat(oldest.reversed()).isEqualTo(newest);
        assertThat(walk(operator, path + "/timeline?limit=2&type=CustomerTagsReplaced"))
                .isEqualTo(newest.subList(0, 6));
        assertThat(operator.get(path + "/timeline?type=CustomerFroze").code())
                .isEqualTo("INVALID_VALUE");
        assertThat(operator.get(path + "/timeline?order=up").code()).isEqualTo("INVALID_VALUE");
        assertThat(operator.get(path + "/timeline?cursor=x").code()).isEqualTo("INVALID_CURSOR");
        assertThat(operator.get(path + "/timeline?limit=0").status()).isEqualTo(400);
        assertThat(operator.get(path + "/timeline?kind=x").code()).isEqualTo("UNKNOWN_PARAMETER");
    }

    @Test
    void a_timeline_that_is_built_anew_is_the_same() {
        String id = resell(operator, "Again", "");
        Told.established(id, partner, 0);
        Told.ended(id, partner, 1);
        eventually(() -> assertThat(rows(id)).hasSize(6));
        List<String> before = rows(id);
        Api.Answer started =
                new Api(port)
                        .as(Tokens.platform())
                        .post("/operations/customer/views/timeline/rebuild", "");
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        int generation = started.json().path("generation").asInt();
        eventually(() ->
                assertThat(
                                db.sql(
                                                "select generation from view_generation where view"
                                                        + " = 'timeline' and state = 'LIVE'")
                                        .query(Integer.class)
                                        .single())
                        .isEqualTo(generation));
        assertThat(rows(id)).isEqualTo(before);
    }

    private List<String> rows(String id) {
        return db.sql(
                        "select to_jsonb(e)::text from timeline.entry e where customer_id = ? order"
                                + " by at, sequence, id")
                .param(id)
                .query(String.class)
                .list();
    }

    private static List<String> walk(Api api, String path) {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api.get(path + cursor).json();
            page.path("items").forEach(item -> seen.add(item.path("id").asString()));
            cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asString();
        } while (!cursor.isEmpty());
        return seen;
    }

    private static List<String> changes(JsonNode entry) {
        return entry.path("changes")
                .valueStream()
                .map(change ->
                        change.path("what").asString()
                                + ": "
                                + change.path("from")
                                + " -> "
                                + change.path("to"))
                .toList();
    }
}
