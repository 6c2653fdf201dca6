package org.partnercenter.association.association.read.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnercenter.association.CustomerTopic;
import org.partnercenter.association.Partners;
import org.partnercenter.platform.tenancy.Tenant;
import org.partnercenter.platform.tenancy.TenantReads;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

@ServiceTest
class AssociationRecordsIT {

    private static final Instant MONDAY = Instant.parse("2026-11-16T00:00:00Z");
    private static final String PATH = "/v1/association-records";

    @LocalServerPort int port;
    @Autowired TenantReads reads;

    String distributor;
    String reseller;
    String rival;

    /** One customer a day, from Monday on; the last two at the same instant. */
    List<String> customers = new ArrayList<>();

    @BeforeEach
    void customers() {
        Partners partners = new Partners(port);
        distributor = partners.registered("northwind", "DISTRIBUTOR", null);
        reseller = partners.registered("fjord", "RESELLER", distributor);
        rival = partners.solutionProvider("rival");
        for (int day : List.of(0, 1, 2, 3, 3)) {
            customers.add(customerOf(distributor, day));
        }
        customerOf(reseller, 1);
        eventually(() -> assertThat(ask(distributor, "").json().path("items").size()).isEqualTo(5));
        eventually(() -> assertThat(ask(reseller, "").json().path("items").size()).isEqualTo(1));
    }

    @Test
    void a_record_says_who_was_associated_when_how_and_by_whom() {
        Answer answer = ask(distributor, "?customerId=" + customers.getFirst());

        assertThat(answer.json().at("/items/0").propertyNames())
                .containsExactlyInAnyOrder(
                        "recordId",
                        "partnerId",
                        "customerId",
                        "event",
                        "associationType",
                        "origin",
                        "state",
                        "requestId",
                        "requestedBy",
                        "initiator",
                        "at",
                        "reason",
                        "decidedBy",
                        "decidedAt",
                        "decisionReason");
        assertThat(answer.json().at("/items/0/partnerId").asString()).isEqualTo(distributor);
        assertThat(answer.json().at("/items/0/associationType").asString()).isEqualTo("RESALE");
        assertThat(answer.json().at("/items/0/origin").asString()).isEqualTo("CREATED");
        assertThat(answer.json().at("/items/0/state").asString()).isEqualTo("ASSOCIATED");
        assertThat(answer.json().at("/items/0/initiator").asString()).isEqualTo("member:ann");
        assertThat(answer.json().at("/items/0/at").asString()).isEqualTo(MONDAY.toString());
        assertThat(answer.json().at("/items/0/decidedAt").isNull()).isTrue();
    }

    @Test
    void pages_go_from_the_newest_to_the_oldest_without_a_loss_or_a_repeat() {
        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            Answer page = ask(distributor, "?limit=2" + next);
            seen.addAll(customersOf(page));
            next =
                    page.json().path("next").isNull()
                            ? null
                            : "&cursor=" + page.json().path("next").asString();
            assertThat(page.header("Link").isEmpty()).isEqualTo(next == null);
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(customers);
        assertThat(seen.subList(2, 5))
                .containsExactlyElementsOf(customers.subList(0, 3).reversed());
    }

    @Test
    void the_total_is_there_when_it_is_asked_for_and_does_not_depend_on_the_page() {
        Answer first = ask(distributor, "?limit=2&count=exact");

        assertThat(first.json().path("total").asInt()).isEqualTo(5);
        assertThat(
                        ask(
                                        distributor,
                                        "?count=exact&cursor="
                                                + first.json().path("next").asString())
                                .json()
                                .path("total")
                                .asInt())
                .isEqualTo(5);
        assertThat(ask(distributor, "").json().has("total")).isFalse();
    }

    @Test
    void every_filter_narrows_and_all_of_them_combine() {
        assertThat(customersOf(ask(distributor, "?customerId=" + customers.get(2))))
                .containsExactly(customers.get(2));
        assertThat(
                        customersOf(
                                ask(
                                        distributor,
                                        "?from=2026-11-17T00:00:00Z&to=2026-11-19T00:00:00Z")))
                .containsExactly(customers.get(2), customers.get(1));
        assertThat(customersOf(ask(distributor, "?event=ASSOCIATED&state=ASSOCIATED"))).hasSize(5);
        assertThat(
                        customersOf(
                                ask(
                                        distributor,
                                        "?event=ASSOCIATED&state=ASSOCIATED&to=2026-11-18T00:00:00Z"
                                                + "&customerId="
                                                + customers.get(2))))
                .isEmpty();
    }

    @Test
    void a_distributor_sees_a_reseller_of_its_own_when_it_names_it() {
        assertThat(customersOf(ask(distributor, "?resellerId=" + reseller))).hasSize(1);
        assertThat(customersOf(ask(reseller, "?resellerId=" + reseller))).hasSize(1);
        assertThat(ask(rival, "?resellerId=" + reseller).code()).isEqualTo("RESELLER_NOT_FOUND");
        assertThat(ask(reseller, "?resellerId=" + distributor).status()).isEqualTo(404);
        assertThat(ask(distributor, "?resellerId=nobody").status()).isEqualTo(404);
    }

    @Test
    void nobody_sees_another_partners_records() {
        assertThat(customersOf(ask(rival, ""))).isEmpty();
        assertThat(customersOf(ask(rival, "?customerId=" + customers.getFirst()))).isEmpty();
    }

    @Test
    void a_query_that_forgets_its_partner_finds_nothing_of_anybody_elses() {
        assertThat(rowsVisibleTo(Tenant.of(rival))).isZero();
        assertThat(rowsVisibleTo(Tenant.of(distributor))).isEqualTo(5);
    }

    @Test
    void the_platform_sees_everybodys() {
        Api platform = new Api(port).as(Tokens.platform());

        assertThat(
                        platform.get(PATH + "?customerId=" + customers.getFirst())
                                .json()
                                .at("/items")
                                .size())
                .isEqualTo(1);
        assertThat(platform.get(PATH + "?resellerId=" + reseller).json().at("/items").size())
                .isEqualTo(1);
    }

    @Test
    void a_customer_sees_its_own_history_alone() {
        Api owner = new Api(port).as(Tokens.customer(customers.getFirst()));

        assertThat(customersOf(owner.get(PATH))).containsExactly(customers.getFirst());
        assertThat(customersOf(owner.get(PATH + "?customerId=" + customers.get(1)))).isEmpty();
        assertThat(owner.get(PATH + "?resellerId=" + reseller).status()).isEqualTo(404);
    }

    @Test
    void the_roles_that_see_less_than_a_partner_are_refused() {
        assertThat(new Api(port).get(PATH).status()).isEqualTo(401);
        assertThat(status(Tokens.manager(distributor, "m"))).isEqualTo(403);
        assertThat(status(Tokens.operator(distributor))).isEqualTo(200);
        assertThat(status(Tokens.member(distributor, "m", "account-manager", "partner-operator")))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "event=LEFT, INVALID_VALUE",
        "state=LEFT, INVALID_VALUE",
        "from=yesterday, INVALID_VALUE",
        "from=2026-11-18T00:00:00Z&to=2026-11-18T00:00:00Z, INVALID_RANGE",
        "limit=0, INVALID_LIMIT",
        "limit=501, INVALID_LIMIT",
        "count=about, INVALID_VALUE",
        "customerId=%00, INVALID_VALUE",
        "from=%2B99999-01-01T00:00:00Z, INVALID_VALUE",
        "cursor=abc, INVALID_CURSOR",
        "cursor=eyJzIjoiLWF0IiwidiI6WyJ4IiwieSJdfQ, INVALID_CURSOR",
        "cursor=eyJzIjoiLWF0IiwidiI6WyIrOTk5OTktMDEtMDFUMDA6MDA6MDBaIiwieSJdfQ, INVALID_CURSOR",
        "cursor=eyJzIjoiLWF0IiwidiI6WyIyMDI2LTEzLTAxVDAwOjAwOjAwWiIsInkiXX0, INVALID_CURSOR",
        "cursor=eyJzIjoiLWF0IiwidiI6WyIyMDI2LTExLTAxVDAwOjAwOjAwWiIsIlx1MDAwMCJdfQ, INVALID_CURSOR",
        "customerID=x, UNKNOWN_PARAMETER"
    })
    void a_parameter_that_does_not_fit_is_refused(String query, String code) {
        Answer refused = ask(rival, "?" + query);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo(code);
    }

    private String customerOf(String partnerId, int day) {
        String id = Partners.newId("c");
        Instant at = MONDAY.plus(Duration.ofDays(day));
        CustomerTopic.publish(CustomerTopic.registered(id, partnerId, at), 0);
        return id;
    }

    private Answer ask(String partnerId, String query) {
        return new Api(port).as(Tokens.admin(partnerId)).get(PATH + query);
    }

    private int status(String token) {
        return new Api(port).as(token).get(PATH).status();
    }

    private long rowsVisibleTo(Tenant tenant) {
        return reads.read(
                tenant,
                db ->
                        db.sql("select count(*) from association_records.association_record")
                                .query(Long.class)
                                .single());
    }

    private static List<String> customersOf(Answer page) {
        assertThat(page.status()).describedAs(page.body()).isEqualTo(200);
        return page.json().path("items").findValuesAsString("customerId");
    }
}
