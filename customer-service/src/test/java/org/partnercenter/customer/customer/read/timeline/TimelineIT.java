package org.partnercenter.customer.customer.read.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.customer.testing.CustomerApi.newPartner;
import static org.partnercenter.customer.testing.CustomerApi.resell;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.contracts.association.PartnerKind;
import org.partnercenter.contracts.billing.ChargeTotals;
import org.partnercenter.contracts.billing.ImportMode;
import org.partnercenter.contracts.billing.SpendingFact.SpendingChanged;
import org.partnercenter.customer.testing.Invited;
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
import java.util.UUID;

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
    void a_partner_sees_its_own_time_and_the_customer_all_of_it() {
        String id = resell(operator, "Moving", "");
        String path = "/v1/customers/" + id;
        Told.established(id, partner, 0);
        Told.ended(id, partner, 1);
        Api self = new Api(port).as(Tokens.customer(id));
        eventually(() -> assertThat(self.get(path).status()).isEqualTo(404));
        eventually(
                () -> assertThat(types(self.get(path + "/timeline"))).contains("CustomerReleased"));
        String next = newPartner();
        Invited.answers(
                "v-" + id, next, id, "a-" + UUID.randomUUID(), "{\"name\": \"Moving\"}", null);
        Api second = new Api(port).as(Tokens.operator(next));
        eventually(() ->
                assertThat(types(second.get(path + "/timeline")))
                        .containsExactlyInAnyOrder("InvitationAnswered", "CustomerRejoined"));
        JsonNode rejoined = entries(second, path + "/timeline?type=CustomerRejoined").get(0);
        assertThat(rejoined.path("rule").asString()).isEqualTo("register-invited");
        assertThat(rejoined.path("cause").path("type").asString()).isEqualTo("InvitationAnswered");
        JsonNode released = entries(self, path + "/timeline?type=CustomerReleased").get(0);
        assertThat(released.path("rule").asString()).isEqualTo("release-customer");
        assertThat(released.path("cause").path("type").asString()).isEqualTo("AssociationEnded");

        assertThat(operator.get(path + "/timeline").code()).isEqualTo("CUSTOMER_NOT_FOUND");
        assertThat(types(self.get(path + "/timeline?order=oldest")))
                .contains("CustomerRegistered", "AssociationEnded", "CustomerRejoined");
        Api.Answer own = self.get(path);
        assertThat(own.status()).as(own.body()).isEqualTo(200);
        assertThat(own.json().path("name").asString()).isEqualTo("M***g");
        Api another = new Api(port).as(Tokens.customer("c-" + UUID.randomUUID()));
        assertThat(another.get(path).code()).isEqualTo("CUSTOMER_NOT_FOUND");
        assertThat(another.get(path + "/timeline").code()).isEqualTo("CUSTOMER_NOT_FOUND");
        assertThat(new Api(port).get(path + "/timeline").status()).isEqualTo(401);
        assertThat(new Api(port).as(Tokens.manager(next, "mia")).get(path + "/timeline").status())
                .isEqualTo(404);
        assertThat(new Api(port).as(Tokens.member(next, "nobody")).get(path + "/timeline").status())
                .isEqualTo(403);
        assertThat(
                        entries(
                                new Api(port).as(Tokens.platform()),
                                path + "/timeline?type=CustomerRegistered"))
                .hasSize(1);
    }

    @Test
    void a_distributor_sees_the_timeline_of_its_resellers_customer() {
        String distributor = newPartner();
        Told.partner(distributor, PartnerKind.DISTRIBUTOR, null);
        Told.partner(partner, PartnerKind.RESELLER, distributor);
        String path = "/v1/customers/" + resell(operator, "Below", "") + "/timeline";
        Api above = new Api(port).as(Tokens.admin(distributor));
        eventually(() -> assertThat(types(above.get(path))).containsExactly("CustomerRegistered"));
        assertThat(new Api(port).as(Tokens.admin(newPartner())).get(path).status()).isEqualTo(404);
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

    private static List<JsonNode> entries(Api api, String path) {
        Api.Answer page = api.get(path);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return page.json().path("items").valueStream().toList();
    }

    private static List<String> types(Api.Answer page) {
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return page.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("type").asString())
                .toList();
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
