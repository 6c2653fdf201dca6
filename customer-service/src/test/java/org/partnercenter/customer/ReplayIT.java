package org.partnercenter.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.customer.testing.CustomerApi.ids;
import static org.partnercenter.customer.testing.CustomerApi.newPartner;
import static org.partnercenter.customer.testing.CustomerApi.register;
import static org.partnercenter.customer.testing.CustomerApi.resell;
import static org.partnercenter.customer.testing.CustomerApi.version;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.Test;
import org.partnercenter.contracts.association.AssociationFact.AssociationEstablished;
import org.partnercenter.contracts.association.AssociationOrigin;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.contracts.billing.ImportMode;
import org.partnercenter.customer.testing.Budgets;
import org.partnercenter.customer.testing.Invited;
import org.partnercenter.customer.testing.Told;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Neighbours;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

@ServiceTest
class ReplayIT {

    private static final List<String> TABLES =
            List.of(
                    "customer",
                    "customer_spending",
                    "customer_tag",
                    "customer_count",
                    "spent",
                    "member",
                    "manager_change");

    @LocalServerPort int port;
    @Autowired JdbcClient db;
    private final String partner = newPartner();

    @Test
    void a_view_that_is_built_anew_is_the_same() {
        Api admin = new Api(port).as(Tokens.admin(partner));
        String member = "m-" + partner;
        Api.Answer made =
                admin.post(
                        "/v1/members",
                        "{\"memberId\": \"%s\", \"name\": \"Mia\", \"roles\": [\"account-manager\"]}"
                                .formatted(member));
        assertThat(admin.after(made).get("/v1/members").status()).isEqualTo(200);
        String id = resell(admin, "First", "\"tags\": [\"a\"], \"mobile\": \"+4915112345678\"");
        register(admin, "Second", "\"accountManagerId\": \"" + member + "\"");
        admin.patch("/v1/customers/" + id, "{\"name\": \"Third\", \"mobile\": null}");
        admin.put("/v1/customers/" + id + "/tags", "{\"tags\": [\"b\", \"c\"]}");
        Neighbours.publish(
                "association:" + id,
                0,
                new AssociationEstablished(
                        id,
                        partner,
                        AssociationType.RESALE,
                        AssociationOrigin.CREATED,
                        "member:ann",
                        Instant.parse("2026-01-02T03:04:05Z")));
        String frozen = resell(admin, "Frozen", "");
        Told.established(frozen, partner, 0);
        eventually(() -> assertThat(version(admin.get("/v1/customers/" + frozen))).isEqualTo(1));
        admin.put(
                "/v1/customers/" + frozen + "/freeze",
                "{\"type\": \"ACCOUNT_AND_RESOURCES\", \"reason\": \"unpaid\"}");
        admin.post("/v1/customers/" + frozen + "/reveal", "{\"fields\": [\"name\"]}");
        String left = resell(admin, "Left", "\"tags\": [\"a\"]");
        Told.established(left, partner, 0);
        Told.ended(left, partner, 1);
        String back = resell(admin, "Back", "");
        YearMonth month = YearMonth.now(ZoneOffset.ofHours(8));
        Told.spent(back, "another-" + partner, month, 0, ImportMode.APPEND, "7", "7");
        Told.spent(back, partner, month, 1, ImportMode.APPEND, "2.5", "9.5");
        Told.ended(back, partner, 0);
        Told.spent(frozen, partner, month.minusMonths(2), 0, ImportMode.APPEND, "1", "1");
        Budgets budget = new Budgets(frozen, partner, month.minusMonths(2));
        budget.tell(budget.set(BudgetType.ONE_TIME, "8.00", false));
        Told.spent(frozen, partner, month, 0, ImportMode.APPEND, "3", "3");
        Told.spent(frozen, partner, month, 0, ImportMode.APPEND, "3", "3");
        Budgets gone = new Budgets(id, partner);
        gone.tell(gone.set(BudgetType.MONTHLY, "8.00", false));
        gone.tell(gone.deleted());
        eventually(() ->
                assertThat(admin.get("/v1/customers?count=exact").json().path("total").asLong())
                        .isEqualTo(3));
        Invited.answers("v-" + back, partner, back, "b-" + back, "{\"name\": \"Back\"}", null);
        eventually(() -> assertThat(version(admin.get("/v1/customers/" + back))).isEqualTo(2));
        Told.established(back, partner, 1);
        eventually(() -> {
            assertThat(version(admin.get("/v1/customers/" + id))).isEqualTo(3);
            assertThat(version(admin.get("/v1/customers/" + frozen))).isEqualTo(2);
            assertThat(version(admin.get("/v1/customers/" + back))).isEqualTo(3);
            assertThat(ids(admin.get("/v1/customers?monthToDateMin=2.5&monthToDateMax=2.5")))
                    .containsExactly(back);
            assertThat(ids(admin.get("/v1/customers?budgetUsageMin=50&budgetUsageMax=50")))
                    .containsExactly(frozen);
        });
        eventually(() -> {
            assertThat(heardOf("budget:" + id)).isEqualTo(1);
            assertThat(heardOf("association:" + id)).isZero();
            assertThat(heardOf("association:" + frozen)).isZero();
            assertThat(heardOf("association:" + left)).isEqualTo(1);
            assertThat(heardOf("association:" + back)).isEqualTo(1);
        });
        List<String> before = rows();

        Api.Answer started =
                new Api(port)
                        .as(Tokens.platform())
                        .post("/operations/customer/views/customer-search/rebuild", "");

        assertThat(started.status()).as(started.body()).isEqualTo(202);
        int generation = started.json().path("generation").asInt();
        eventually(() -> assertThat(liveGeneration()).isEqualTo(generation));
        assertThat(rows()).hasSizeGreaterThan(6).isEqualTo(before);
        assertThat(admin.get("/v1/customers?name=thir&count=exact").json().path("total").asLong())
                .isEqualTo(1);
    }

    private List<String> rows() {
        return TABLES.stream()
                .flatMap(table ->
                        db
                                .sql(
                                        "select to_jsonb(t)::text from customer_search.%s t where partner_id = ? order by 1"
                                                .formatted(table))
                                .param(partner)
                                .query(String.class)
                                .list()
                                .stream())
                .filter(row -> !row.contains("\"customers\": 0"))
                .toList();
    }

    private long heardOf(String aggregate) {
        return db.sql("select sequence from customer_search.feed_sequence where aggregate_id = ?")
                .param(aggregate)
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    private int liveGeneration() {
        return db.sql(
                        "select generation from view_generation where view = 'customer-search' and"
                                + " state = 'LIVE'")
                .query(Integer.class)
                .single();
    }
}
