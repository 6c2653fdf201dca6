package org.partnercenter.customer.customer.read.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.customer.customer.read.timeline.TimelinePages.entries;
import static org.partnercenter.customer.customer.read.timeline.TimelinePages.types;
import static org.partnercenter.customer.testing.CustomerApi.newPartner;
import static org.partnercenter.customer.testing.CustomerApi.register;
import static org.partnercenter.customer.testing.CustomerApi.resell;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.contracts.association.PartnerKind;
import org.partnercenter.customer.testing.Invited;
import org.partnercenter.customer.testing.Told;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ServiceTest
class TimelineReadersIT {

    @LocalServerPort int port;

    private final String partner = newPartner();
    private Api operator;

    @BeforeEach
    void api() {
        operator = new Api(port).as(Tokens.operator(partner));
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
        eventually(() -> {
            JsonNode released = entries(self, path + "/timeline?type=CustomerReleased").get(0);
            assertThat(released.path("rule").asString()).isEqualTo("release-customer");
            assertThat(released.at("/cause/type").asString()).isEqualTo("AssociationEnded");
            assertThat(types(self.get(path + "/timeline?order=oldest")))
                    .contains("CustomerRegistered", "AssociationEnded", "CustomerRejoined");
        });

        assertThat(operator.get(path + "/timeline").code()).isEqualTo("CUSTOMER_NOT_FOUND");
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
    void the_next_partner_is_not_told_what_the_customer_was_called_before() {
        String id =
                resell(
                        operator,
                        "Former Name",
                        "\"country\": \"NO\", \"customerType\": \"ENTERPRISE\"");
        String path = "/v1/customers/" + id;
        Told.established(id, partner, 0);
        Told.ended(id, partner, 1);
        eventually(() -> assertThat(operator.get(path).status()).isEqualTo(404));
        String next = newPartner();
        Invited.answers("v-" + id, next, id, "a-" + id, "{\"name\": \"Latter\"}", null);
        Told.established(id, next, 2);

        Api second = new Api(port).as(Tokens.operator(next));
        eventually(() ->
                assertThat(types(second.get(path + "/timeline")))
                        .contains("CustomerRejoined", "AssociationEstablished"));
        for (JsonNode entry : entries(second, path + "/timeline")) {
            assertThat(entry.path("changes"))
                    .as(entry.toString())
                    .allMatch(change -> change.path("from").isNull());
        }
        JsonNode rejoined = entries(second, path + "/timeline?type=CustomerRejoined").get(0);
        assertThat(rejoined.path("changes").findValuesAsString("what")).contains("partner", "name");
    }

    @Test
    void the_next_partner_sees_nothing_of_what_was_spent_before_it() {
        String id = resell(operator, "Moving", "");
        String path = "/v1/customers/" + id;
        String next = newPartner();
        YearMonth month = YearMonth.parse("2026-11");
        Told.spent(id, partner, month, 0, "70.5", "70.5", Map.of("Disk", "70.5"));
        Told.ended(id, partner, 0);
        eventually(() -> assertThat(operator.get(path).status()).isEqualTo(404));
        Invited.answers(
                "v-" + id, next, id, "a-" + UUID.randomUUID(), "{\"name\": \"Moving\"}", null);
        Api second = new Api(port).as(Tokens.operator(next));
        eventually(() -> assertThat(second.get(path).status()).isEqualTo(200));
        Told.spent(id, next, month, 1, "4", "74.5", Map.of("Disk", "71.5", "Net", "3"));
        Told.spent(id, partner, month, 2, "90.25", "164.75", Map.of("Disk", "161.75"));
        Told.spent(id, next, month, 3, "0.125", "4.125", Map.of("Net", "3.125"));

        String spent = path + "/timeline?type=SpendingChanged&order=oldest";
        eventually(() -> assertThat(entries(second, spent)).hasSize(2));
        assertThat(sums(second, spent)).containsExactly("null -> \"4\"", "\"4\" -> \"4.125\"");
        assertThat(second.get(spent).body())
                .contains("\"what\":\"spending.2026-11\"", "\"billed\":\"0.125\"")
                .doesNotContain("70.5", "74.5", "71.5", "161.75", "164.75", "90.25", "Disk", "Net");
        assertThat(sums(new Api(port).as(Tokens.customer(id)), spent))
                .containsExactly(
                        "null -> \"70.5\"",
                        "null -> \"4\"",
                        "\"70.5\" -> \"160.75\"",
                        "\"4\" -> \"4.125\"");
    }

    @Test
    void a_customer_sees_what_it_was_billed_only_where_it_pays_that_itself() {
        String resold = resell(operator, "Resold", "");
        String referred = register(operator, "Referred", "");
        LocalDate day = LocalDate.parse("2026-11-02");
        Told.priced(day, resold, partner, 0, "60.5", "75.25");
        Told.priced(day, referred, partner, 0, "60.5", "75.25");

        for (String id : List.of(resold, referred)) {
            String path = "/v1/customers/" + id + "/timeline?type=SpendingChanged";
            eventually(() -> assertThat(entries(operator, path)).hasSize(1));
            assertThat(operator.get(path).body()).contains("60.5", "75.25");
            String own = new Api(port).as(Tokens.customer(id)).get(path).body();
            assertThat(own).contains("75.25");
            assertThat(own.contains("60.5")).isEqualTo(id.equals(referred));
        }
    }

    private static List<String> sums(Api api, String path) {
        return entries(api, path).stream()
                .map(entry -> entry.path("changes").get(0))
                .map(change -> list(change.path("from")) + " -> " + list(change.path("to")))
                .toList();
    }

    private static String list(JsonNode sums) {
        return sums.isNull() ? "null" : sums.path("list").toString();
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
}
