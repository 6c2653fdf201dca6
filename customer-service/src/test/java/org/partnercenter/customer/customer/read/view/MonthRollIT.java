package org.partnercenter.customer.customer.read.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.customer.testing.CustomerApi.ids;
import static org.partnercenter.customer.testing.CustomerApi.newPartner;
import static org.partnercenter.customer.testing.CustomerApi.register;
import static org.partnercenter.customer.testing.CustomerApi.resell;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.Test;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.contracts.billing.ChargeTotals;
import org.partnercenter.contracts.billing.ImportMode;
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
import org.springframework.transaction.PlatformTransactionManager;

import tools.jackson.databind.JsonNode;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

@ServiceTest
class MonthRollIT {

    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    @LocalServerPort int port;
    @Autowired JdbcClient db;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void when_the_partners_month_begins_what_was_spent_becomes_last_months() {
        String partner = newPartner();
        Api operator = new Api(port).as(Tokens.operator(partner));
        String id = register(operator, "Spender", "");
        YearMonth month = YearMonth.now(ZONE);
        ChargeTotals total = new ChargeTotals("USD", "5.5", "5.5", "6.5");
        Neighbours.publish(
                "spending:" + id + ":" + month,
                0,
                new SpendingChanged(
                        id,
                        partner,
                        month.toString(),
                        "i",
                        ImportMode.APPEND,
                        total,
                        total,
                        List.of(),
                        null,
                        Instant.now()));
        eventually(() ->
                assertThat(ids(operator.get("/v1/customers?monthToDateMin=5")))
                        .containsExactly(id));
        Instant beginning = month.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZONE);

        roll(partner, beginning.minusSeconds(1));
        assertThat(ids(operator.get("/v1/customers?monthToDateMin=5"))).containsExactly(id);

        roll(partner, beginning);
        assertThat(ids(operator.get("/v1/customers?monthToDateMin=5"))).isEmpty();
        JsonNode item = operator.get("/v1/customers?sort=-monthToDate").json().path("items").get(0);
        assertThat(item.path("monthToDate").path("amount").asString()).isEqualTo("0");
        assertThat(item.path("currentEstimate").path("amount").asString()).isEqualTo("0");
        assertThat(item.path("lastMonth").path("amount").asString()).isEqualTo("5.5");
    }

    @Test
    void a_monthly_budget_begins_anew_with_the_month_and_a_one_time_one_goes_on() {
        String partner = newPartner();
        Api operator = new Api(port).as(Tokens.operator(partner));
        YearMonth month = YearMonth.now(ZONE);
        String monthly = spender(operator, partner, month, BudgetType.MONTHLY);
        String once = spender(operator, partner, month, BudgetType.ONE_TIME);
        eventually(() ->
                assertThat(ids(operator.get("/v1/customers?budgetUsageMin=52")))
                        .containsExactlyInAnyOrder(monthly, once));

        roll(partner, month.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZONE));

        eventually(() -> {
            assertThat(ids(operator.get("/v1/customers?budgetUsageMin=52"))).containsExactly(once);
            assertThat(ids(operator.get("/v1/customers?budgetUsageMin=2&budgetUsageMax=2")))
                    .containsExactly(monthly);
            assertThat(ids(operator.get("/v1/customers?sort=budgetUsage")))
                    .containsExactly(monthly, once);
        });
    }

    /** Half of the budget used this month, and a charge of the next that has come already. */
    private static String spender(Api api, String partner, YearMonth month, BudgetType type) {
        String id = resell(api, "Spender", "");
        Budgets budget = new Budgets(id, partner);
        budget.tell(budget.set(type, "100.00", false));
        Told.spent(id, partner, month.plusMonths(1), 0, ImportMode.APPEND, "2", "2");
        Told.spent(
                id,
                partner,
                month,
                0,
                ImportMode.APPEND,
                type == BudgetType.MONTHLY ? "52" : "50",
                "52");
        return id;
    }

    private void roll(String partner, Instant now) {
        BillingMonths months =
                new BillingMonths(db, Clock.fixed(now, ZoneOffset.UTC), ZONE.getId());
        new MonthRoll(db, months, transactions).roll(partner::equals);
    }
}
