package org.partnercenter.billing.spending.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.billing.testing.ChargesApi;
import org.partnercenter.billing.testing.FocusLines;
import org.partnercenter.billing.testing.Known;
import org.partnercenter.billing.testing.Told;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.customer.CustomerFact.CustomerReleased;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Neighbours;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;
import java.util.Map;

@ServiceTest
class ExpendituresIT {

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    ChargesApi charges;
    String partner;
    String account;
    String customer;

    @BeforeEach
    void known() {
        charges = new ChargesApi(port);
        partner = Known.partner();
        account = Known.newId("account");
        customer = Known.customer(partner, account);
        charges.knows(partner, customer);
    }

    @Test
    void a_customer_without_charges_has_a_total_of_nothing_in_its_partners_currency() {
        var nothing = charges.expenditures(customer, "");

        assertThat(nothing.path("items").size()).isZero();
        assertThat(nothing.at("/total/list").toString())
                .isEqualTo("{\"amount\":\"0\",\"currency\":\"EUR\"}");
    }

    @Test
    void they_are_summed_up_as_asked_and_within_the_days_asked_for() {
        charges.count(
                partner,
                new FocusLines()
                        .charge(account, "Storage", "1", "2024-09-30")
                        .charge(account, "Compute", "3", "2024-09-02")
                        .charge(account, "Compute", "5", "2024-10-01")
                        .line(
                                account
                                        + ",,Other,2,2,2,USD,2024-10-01T00:00:00Z,"
                                        + "2024-10-31T23:59:59Z,NULL,")
                        .bytes());

        assertThat(values("?groupBy=month", "month")).containsExactly("2024-09", "2024-10");
        assertThat(values("?groupBy=day", "day"))
                .containsExactly("2024-09-02", "2024-09-30", "2024-10-01", "2024-10-31");
        assertThat(values("?groupBy=product", "product"))
                .containsExactly("Compute", "Other", "Storage");
        assertThat(values("?groupBy=day&from=2024-09-30&to=2024-10-01", "day"))
                .containsExactly("2024-09-30", "2024-10-01");
        assertThat(values("?groupBy=product&to=2024-09", "product"))
                .containsExactly("Compute", "Storage");
        var regions = charges.expenditures(customer, "?groupBy=region").path("items");
        assertThat(regions.at("/0/region").asString()).isEqualTo("eu-1");
        assertThat(regions.at("/1/region").isNull()).isTrue();
        assertThat(regions.at("/1/billed/amount").asString()).isEqualTo("2");
        assertThat(
                        charges.expenditures(customer, "?groupBy=billingMode")
                                .at("/items/0/billingMode")
                                .asString())
                .isEqualTo("Standard");
        assertThat(charges.expenditures(customer, "?from=2024-10").at("/total/billed").toString())
                .isEqualTo("{\"amount\":\"7\",\"currency\":\"USD\"}");
    }

    private List<String> values(String query, String name) {
        return charges.expenditures(customer, query).path("items").findValuesAsString(name);
    }

    @Test
    void a_resold_customer_sees_list_prices_alone_and_a_referred_one_what_it_pays() {
        String referred = Told.customer(partner, AssociationType.REFERRAL);
        charges.knows(partner, referred);
        charges.count(
                partner,
                new FocusLines()
                        .charge(account, "Compute", "3", "2024-09-02")
                        .charge("cloud-" + referred, "Compute", "3", "2024-09-02")
                        .bytes());
        for (String groupBy : List.of("month", "product")) {
            var resold = own(customer, groupBy);
            assertThat(resold.at("/items/0/list/amount").asString()).isEqualTo("3");
            for (String costs : List.of("/items/0", "/total")) {
                assertThat(resold.at(costs + "/billed").isNull()).isTrue();
                assertThat(resold.at(costs + "/effective").isNull()).isTrue();
            }
            assertThat(own(referred, groupBy).at("/total/billed/amount").asString()).isEqualTo("3");
        }
        assertThat(charges.billed(customer)).isEqualTo("3");
    }

    private JsonNode own(String customerId, String groupBy) {
        String path = "/v1/customers/" + customerId + "/expenditures?groupBy=" + groupBy;
        eventually(() ->
                assertThat(api(customerId).get(path).json().path("items").size()).isEqualTo(1));
        return api(customerId).get(path).json();
    }

    private Api api(String customerId) {
        return new Api(port).as(Tokens.customer(customerId));
    }

    @Test
    void wrong_questions_are_refused() {
        for (Map.Entry<String, String> wrong :
                Map.of(
                                "?groupBy=year", "INVALID_VALUE",
                                "?from=2024-13", "INVALID_VALUE",
                                "?to=yesterday", "INVALID_VALUE",
                                "?to=%2B9999999-01-01", "INVALID_VALUE",
                                "?from=0000-01-01", "INVALID_VALUE",
                                "?from=2024-10&to=2024-09", "INVALID_RANGE",
                                "?groupby=day", "UNKNOWN_PARAMETER")
                        .entrySet()) {
            var answer =
                    charges.api()
                            .get("/v1/customers/" + customer + "/expenditures" + wrong.getKey());
            assertThat(answer.status() + answer.code()).isEqualTo("400" + wrong.getValue());
        }
    }

    @Test
    void only_who_may_look_at_the_customer_finds_it() {
        String distributor = Known.partner();
        String reseller = Known.partner("EUR", distributor);
        String resold = Known.customer(reseller, Known.newId("account"));
        charges.knows(reseller, resold);
        Known.manager(customer, partner, "ann");

        assertThat(status(Tokens.admin(partner), customer)).isEqualTo(200);
        assertThat(status(Tokens.operator(partner), customer)).isEqualTo(200);
        assertThat(status(Tokens.admin(distributor), resold)).isEqualTo(200);
        assertThat(status(Tokens.customer(customer), customer)).isEqualTo(200);
        assertThat(status(Tokens.customer(resold), customer)).isEqualTo(404);
        assertThat(status(Tokens.admin(distributor), customer)).isEqualTo(404);
        assertThat(status(Tokens.admin(reseller), customer)).isEqualTo(404);
        assertThat(status(Tokens.platform(), "nobody")).isEqualTo(404);
        assertThat(status(Tokens.expired(), customer)).isEqualTo(401);
        assertThat(status(Tokens.ofAnotherIssuer(), customer)).isEqualTo(401);
        eventually(
                () -> assertThat(status(Tokens.manager(partner, "ann"), customer)).isEqualTo(200));
        assertThat(status(Tokens.manager(partner, "bob"), customer)).isEqualTo(404);
    }

    @Test
    void a_customer_that_left_is_seen_by_its_partner_no_more_and_still_sees_itself() {
        Neighbours.publish(customer, 1, new CustomerReleased(customer, partner, Instant.now()));

        eventually(() -> assertThat(status(Tokens.admin(partner), customer)).isEqualTo(404));
        assertThat(status(Tokens.customer(customer), customer)).isEqualTo(200);
    }

    @Test
    void each_partner_of_a_customer_sees_and_restates_what_was_spent_with_itself_alone() {
        String next = Known.partner();
        charges.knows(next);
        charges.count(partner, new FocusLines().charge(account, "10").bytes());
        Known.moves(customer, partner, next);
        eventually(() -> assertThat(billedWith(next)).isEqualTo("0"));

        charges.count(next, new FocusLines().charge(account, "4").bytes());
        eventually(() -> assertThat(billedWith(next)).isEqualTo("4"));

        charges.count(next, new FocusLines().charge(account, "1").bytes(), "&mode=restate");
        eventually(() -> assertThat(billedWith(next)).isEqualTo("1"));
        assertThat(charges.billed(customer)).isEqualTo("11");
    }

    private String billedWith(String partnerId) {
        return new Api(port)
                .as(Tokens.admin(partnerId))
                .get("/v1/customers/" + customer + "/expenditures")
                .json()
                .at("/total/billed/amount")
                .asString("");
    }

    private int status(String token, String customerId) {
        return new Api(port)
                .as(token)
                .get("/v1/customers/" + customerId + "/expenditures")
                .status();
    }

    @Test
    void a_view_that_is_built_anew_is_the_same() {
        charges.count(partner, new FocusLines().charge(account, "1").charge(account, "2").bytes());
        charges.count(partner, new FocusLines().charge(account, "4").bytes(), "&mode=restate");
        eventually(() -> assertThat(charges.billed(customer)).isEqualTo("4"));
        for (String[] view :
                new String[][] {
                    {"expenditures", "expenditures.expenditure"},
                    {"accounts", "accounts.account"},
                    {"partners", "partners.partner"}
                }) {
            var before = rowsOf(view[1]);

            var started =
                    charges.api().post("/operations/billing/views/" + view[0] + "/rebuild", "");

            assertThat(started.status()).describedAs(started.body()).isEqualTo(202);
            int generation = started.json().path("generation").asInt();
            eventually(() ->
                    assertThat(
                                    db.sql(
                                                    """
                                                    select generation from view_generation
                                                    where view = ? and state = 'LIVE'\
                                                    """)
                                            .param(view[0])
                                            .query(Integer.class)
                                            .single())
                            .isEqualTo(generation));
            assertThat(rowsOf(view[1])).isNotEmpty().containsExactlyInAnyOrderElementsOf(before);
        }
    }

    /** What is told of this test's partner; others may still be on their way. */
    private List<Map<String, Object>> rowsOf(String table) {
        return db.sql("select * from %s where partner_id = ?".formatted(table))
                .param(partner)
                .query()
                .listOfRows();
    }
}
