package org.partnercenter.customer.customer.read.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.customer.testing.CustomerApi.newPartner;
import static org.partnercenter.customer.testing.CustomerApi.resell;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.Test;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.customer.testing.Budgets;
import org.partnercenter.customer.testing.Coupons;
import org.partnercenter.customer.testing.Told;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

@ServiceTest
class OverviewReplayIT {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    private final String partner = newPartner();

    @Test
    void an_overview_that_is_built_anew_is_the_same_and_facts_that_come_twice_count_once() {
        String id = resell(new Api(port).as(Tokens.operator(partner)), "Again", "");
        Told.established(id, partner, 0);
        Told.spent(id, "former-" + partner, MONTH, 0, "7", "7", Map.of("Disk", "7"));
        Told.spent(id, partner, MONTH, 1, "2.5", "9.5", Map.of("Disk", "8", "Net", "1.5"));
        Told.spent(id, partner, MONTH, 1, "2.5", "9.5", Map.of("Disk", "8", "Net", "1.5"));
        Told.spentOn(MONTH.atDay(1), id, partner, 2, "1", "10.5");
        Told.spentOn(MONTH.atDay(1), id, partner, 2, "1", "10.5");
        Budgets budget = new Budgets(id, partner);
        budget.tell(budget.set(BudgetType.MONTHLY, "100.00", false));
        budget.tell(budget.alerted(75));
        Coupons coupons = new Coupons(id, partner);
        coupons.issued("a", "10.00", Duration.ofDays(-1), Duration.ofDays(6));
        coupons.used("a", "4.00");
        coupons.used("a", "4.00");
        eventually(() ->
                assertThat(rows()).hasSize(8).anyMatch(row -> row.contains("\"balance\": 4.00")));
        List<String> before = rows();

        Api.Answer started =
                new Api(port)
                        .as(Tokens.platform())
                        .post("/operations/customer/views/customer-overview/rebuild", "");
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        int generation = started.json().path("generation").asInt();
        eventually(() -> assertThat(liveGeneration()).isEqualTo(generation));
        assertThat(rows()).isEqualTo(before);
    }

    private int liveGeneration() {
        return db.sql(
                        "select generation from view_generation where view = 'customer-overview'"
                                + " and state = 'LIVE'")
                .query(Integer.class)
                .single();
    }

    private List<String> rows() {
        return List.of("spending", "spent_day", "budget", "alert", "coupon", "association").stream()
                .flatMap(table ->
                        db
                                .sql(
                                        "select to_jsonb(t)::text from customer_overview.%s t where partner_id = ? order by 1"
                                                .formatted(table))
                                .param(partner)
                                .query(String.class)
                                .list()
                                .stream())
                .toList();
    }
}
