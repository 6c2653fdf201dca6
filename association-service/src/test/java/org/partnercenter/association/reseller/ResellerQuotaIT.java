package org.partnercenter.association.reseller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.association.BudgetTopic;
import org.partnercenter.association.Partners;
import org.partnercenter.contracts.MoneyValue;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** A reseller's quota beside what its budgets have taken of it. */
@ServiceTest
class ResellerQuotaIT {

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    private final String one = "c-" + UUID.randomUUID();
    private final String two = "c-" + UUID.randomUUID();
    private Api admin;
    private String distributor;
    private String reseller;

    @BeforeEach
    void tiers() {
        Partners partners = new Partners(port);
        distributor = partners.registered("northwind", "DISTRIBUTOR", null);
        reseller = partners.registered("fjord", "RESELLER", distributor);
        admin = new Api(port).as(Tokens.admin(distributor));
    }

    @Test
    void a_quota_below_the_budgets_is_refused_until_it_is_forced_and_then_told() {
        assertThat(put("1000", "500", null).status()).isEqualTo(204);
        set(one, 0, BudgetType.MONTHLY, "300.00");
        set(two, 0, BudgetType.MONTHLY, "400.50");
        allocates("700.50", BudgetType.MONTHLY);

        Answer refused = put("700.49", "500", null);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("QUOTA_BELOW_ALLOCATED");
        assertThat(refused.json().path("detail").asString()).contains("MONTHLY", "700.50", "force");
        assertThat(put("700.49", "500", false).status()).isEqualTo(409);
        assertThat(put("700.50", "1", null).status()).isEqualTo(204);

        Answer forced = put("100", "1", true);
        assertThat(forced.status()).as(forced.body()).isEqualTo(204);
        assertThat(overAllocated()).containsExactly("null", "null", "[\"MONTHLY\"]");
        Answer read = admin.after(forced).get("/v1/resellers/" + reseller + "/permissions");
        assertThat(read.json().at("/monthlyBudgetQuota/amount").asString()).isEqualTo("100.00");
    }

    @Test
    void a_budget_that_is_replaced_or_deleted_takes_what_it_says_now() {
        assertThat(put("1000", "1000", null).status()).isEqualTo(204);
        set(one, 0, BudgetType.MONTHLY, "300.00");
        set(one, 1, BudgetType.ONE_TIME, "200.00");
        set(two, 0, BudgetType.MONTHLY, "50.00");
        set(two, 0, BudgetType.MONTHLY, "50.00");
        allocates("200.00", BudgetType.ONE_TIME);
        allocates("50.00", BudgetType.MONTHLY);

        assertThat(put("50", "199.99", null).code()).isEqualTo("QUOTA_BELOW_ALLOCATED");
        BudgetTopic.deleted(two, reseller, distributor, 1, "50.00");
        allocates("0", BudgetType.MONTHLY);
        assertThat(put("1", "200", null).status()).isEqualTo(204);
    }

    @Test
    void budgets_in_another_currency_take_nothing_of_the_quota() {
        set(one, 0, BudgetType.MONTHLY, "300.00");
        BudgetTopic.set(
                two,
                reseller,
                distributor,
                0,
                BudgetType.MONTHLY,
                new MoneyValue("40000.00", "JPY"));
        allocates("40300.00", BudgetType.MONTHLY);

        Answer refused = put("299.99", "1", null);
        assertThat(refused.json().path("detail").asString()).contains("come to 300.00 already");
        assertThat(put("300", "1", null).status()).isEqualTo(204);
        assertThat(overAllocated()).containsExactly("null");
    }

    @Test
    void a_quota_that_is_taken_away_and_granted_again_is_not_below_the_budgets() {
        assertThat(put("1000", "500", null).status()).isEqualTo(204);
        set(one, 0, BudgetType.MONTHLY, "800.00");
        allocates("800.00", BudgetType.MONTHLY);
        Answer revoked =
                admin.put(
                        "/v1/resellers/" + reseller + "/permissions",
                        """
                        {"setBudgets":false,"restrictPurchase":true,"freezeResources":true,"placeOrders":true,"operate":true}\
                        """);
        assertThat(revoked.status()).isEqualTo(204);

        assertThat(put("500", "500", null).code()).isEqualTo("QUOTA_BELOW_ALLOCATED");
        assertThat(put("800", "500", null).status()).isEqualTo(204);
    }

    private Answer put(String monthly, String oneTime, @Nullable Boolean force) {
        return admin.put(
                "/v1/resellers/" + reseller + "/permissions",
                """
                {"setBudgets":true,"restrictPurchase":true,"freezeResources":true,"placeOrders":true,"operate":true,
                 "monthlyBudgetQuota":{"amount":"%s","currency":"USD"},
                 "oneTimeBudgetQuota":{"amount":"%s","currency":"USD"},"force":%s}\
                """
                        .formatted(monthly, oneTime, force));
    }

    private void set(String customerId, long sequence, BudgetType type, String amount) {
        BudgetTopic.set(customerId, reseller, distributor, sequence, type, amount);
    }

    private void allocates(String amount, BudgetType type) {
        eventually(() ->
                assertThat(
                                db.sql(
                                                """
                                                select coalesce(sum(amount), 0) from allocated_budgets.budget
                                                where reseller_id = ? and type = ?\
                                                """)
                                        .params(reseller, type.name())
                                        .query(BigDecimal.class)
                                        .single())
                        .isEqualByComparingTo(amount));
    }

    private List<String> overAllocated() {
        return db.sql(
                        """
                        select coalesce(payload ->> 'overAllocated', 'null') from stored_event
                        where aggregate_identifier = 'reseller-permissions:' || ? order by sequence_number\
                        """)
                .param(reseller)
                .query(String.class)
                .list();
    }
}
