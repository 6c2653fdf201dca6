package org.partnercenter.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

@ServiceTest
class ReplayIT {

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    Api platform;
    String reseller;

    @BeforeEach
    void history() {
        platform = new Api(port).as(Tokens.platform());
        Partners partners = new Partners(platform);
        String distributor = partners.registered("northwind", "DISTRIBUTOR", null);
        reseller = partners.registered("fjord", "RESELLER", distributor);
        for (String partner : List.of(distributor, distributor, reseller)) {
            String customer = Partners.newId("c");
            CustomerTopic.publish(CustomerTopic.registered(customer, partner, Instant.EPOCH), 0);
            eventually(() ->
                    assertThat(rowsOf("known_customers.known_customer"))
                            .anyMatch(row -> row.contains(customer)));
        }
        eventually(() -> assertThat(recordsOf(distributor)).isEqualTo(2));
        eventually(() -> assertThat(recordsOf(reseller)).isEqualTo(1));
        thingsThatChanged(distributor);
    }

    /** Two of each, one of them no longer as it began. */
    private void thingsThatChanged(String distributor) {
        Api admin = new Api(port).as(Tokens.admin(distributor));
        Api operations = new Api(port).as(Tokens.platform());
        List<Answer> changes = new ArrayList<>();
        for (String customer :
                admin.get("/v1/association-records")
                        .json()
                        .path("items")
                        .findValuesAsString("customerId")) {
            changes.add(
                    admin.post(
                            "/v1/preregistrations", "{\"accountName\":\"of-" + customer + "\"}"));
            changes.add(
                    admin.post(
                            "/v1/invitations",
                            "{\"channel\":\"LINK\",\"associationType\":\"RESALE\"}"));
            changes.add(
                    admin.post(
                            "/v1/customers/" + customer + "/authorization-requests",
                            "{\"scopes\":[\"OPERATE\"],\"commitmentAccepted\":true}"));
            changes.add(
                    admin.post(
                            "/v1/customers/" + customer + "/disassociation-requests",
                            "{\"reason\":\"over\"}"));
        }
        for (int i = 0; i < 4; i++) {
            String reason = i == 2 ? "?reason=enough" : "";
            changes.add(admin.delete(changes.get(i).header("Location") + reason));
        }
        changes.add(
                operations.put(
                        "/v1/partners/" + distributor + "/restriction", "{\"reason\":\"credit\"}"));
        changes.add(
                admin.put(
                        "/v1/resellers/" + reseller + "/permissions",
                        """
                        {"setBudgets":true,"restrictPurchase":false,"freezeResources":false,
                         "placeOrders":true,"operate":false}
                        """));
        for (Answer change : changes) {
            assertThat(change.status()).describedAs(change.body()).isIn(201, 204);
            eventually(() ->
                    assertThat(admin.after(change).get("/v1/resellers").status()).isEqualTo(200));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "partners, partners.reseller_permissions",
        "authorizations, authorizations.authorization_details",
        "preregistrations, preregistrations.preregistration",
        "invitations, invitations.invitation",
        "known-customers, known_customers.known_customer"
    })
    void every_view_that_is_built_anew_is_the_same(String view, String table) {
        assertSameAfterRebuild(view, table);
    }

    @Test
    void partners_that_are_built_anew_are_the_same() {
        assertSameAfterRebuild("partners", "partners.partner");
        assertThat(platform.get("/v1/partners/" + reseller).status()).isEqualTo(200);
    }

    @Test
    void allocated_budgets_that_are_built_anew_are_the_same() {
        String kept = Partners.newId("c");
        String gone = Partners.newId("c");
        BudgetTopic.set(gone, reseller, "northwind", 0, BudgetType.MONTHLY, "5.00");
        BudgetTopic.set(kept, reseller, "northwind", 0, BudgetType.MONTHLY, "5.00");
        BudgetTopic.set(kept, reseller, "northwind", 1, BudgetType.ONE_TIME, "7.50");
        eventually(() ->
                assertThat(rowsOf("allocated_budgets.budget"))
                        .anyMatch(row -> row.contains(gone))
                        .anyMatch(row -> row.contains(kept) && row.contains("7.50")));
        BudgetTopic.deleted(gone, reseller, "northwind", 1, "5.00");
        eventually(() ->
                assertThat(rowsOf("allocated_budgets.budget"))
                        .noneMatch(row -> row.contains(gone)));
        assertSameAfterRebuild("allocated-budgets", "allocated_budgets.budget");
    }

    @Test
    void association_records_that_are_built_anew_are_the_same() {
        assertSameAfterRebuild("association-records", "association_records.association_record");
        assertThat(recordsOf(reseller)).isEqualTo(1);
    }

    /** Begins when the view has heard all that other tests have left on its way. */
    private void assertSameAfterRebuild(String view, String table) {
        eventually(() -> assertThat(lagOf(view)).isZero());
        List<String> before = rowsOf(table);

        var started = platform.post("/operations/association/views/" + view + "/rebuild", "");

        assertThat(started.status()).describedAs(started.body()).isEqualTo(202);
        int generation = started.json().path("generation").asInt();
        eventually(() -> assertThat(liveGenerationOf(view)).isEqualTo(generation));
        assertThat(rowsOf(table)).isNotEmpty().isEqualTo(before);
    }

    private List<String> rowsOf(String table) {
        return db.sql("select to_jsonb(r)::text from " + table + " r order by 1")
                .query(String.class)
                .list();
    }

    private long lagOf(String view) {
        return platform.get("/operations/association/views")
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("view").asString().equals(view))
                .filter(item -> item.path("state").asString().equals("LIVE"))
                .findFirst()
                .orElseThrow()
                .path("lag")
                .asLong();
    }

    private int liveGenerationOf(String view) {
        return db.sql(
                        "select generation from view_generation where view = :view and state ="
                                + " 'LIVE'")
                .param("view", view)
                .query(Integer.class)
                .single();
    }

    private long recordsOf(String partnerId) {
        return new Api(port)
                .as(Tokens.admin(partnerId))
                .get("/v1/association-records")
                .json()
                .path("items")
                .size();
    }
}
