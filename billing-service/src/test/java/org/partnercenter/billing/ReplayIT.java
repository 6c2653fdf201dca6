package org.partnercenter.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.billing.testing.BudgetApi;
import org.partnercenter.billing.testing.ChargesApi;
import org.partnercenter.billing.testing.CouponApi;
import org.partnercenter.billing.testing.FocusLines;
import org.partnercenter.billing.testing.Known;
import org.partnercenter.billing.testing.StoredFacts;
import org.partnercenter.billing.testing.Told;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Views that are built anew are the same, and nothing is told a second time by that. */
@ServiceTest
class ReplayIT {

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    private final String partner = Known.partner("USD", null);
    private final String spender = Told.customer(partner, AssociationType.RESALE);
    private final String leaver = Told.customer(partner, AssociationType.RESALE);
    private final String referred = Told.customer(partner, AssociationType.REFERRAL);
    private String quota = "";

    @BeforeEach
    void history() {
        BudgetApi budgets = new BudgetApi(new Api(port).as(Tokens.admin(partner)));
        ChargesApi charges = new ChargesApi(port);
        charges.knows(partner, spender, leaver, referred);
        budgets.sets(spender, "MONTHLY", "90", "");
        budgets.set(spender, "MONTHLY", "100", ",\"onExhaustion\":\"RESTRICT_PURCHASE\"");
        budgets.sets(leaver, "ONE_TIME", "100", "");
        charge(charges, spender, "95");
        charge(charges, spender, "15");
        eventually(() -> assertThat(stored()).endsWith("BudgetExhausted"));
        eventually(() -> assertThat(rowsOf("budgets", "budget")).allMatch(this::isTold));
        Told.released(leaver, partner, 1);
        eventually(
                () -> assertThat(StoredFacts.of(db, "budget:" + leaver)).endsWith("BudgetDeleted"));
        eventually(() ->
                assertThat(rowsOf("budgets", "adjustment"))
                        .anyMatch(row ->
                                row.contains('"' + leaver + '"') && row.contains("\"DELETE\"")));
        discounts();
        coupons();
    }

    private void charge(ChargesApi charges, String customer, String amount) {
        charges.count(
                partner,
                new FocusLines()
                        .charge(
                                "cloud-" + customer,
                                Known.newId("product"),
                                amount,
                                LocalDate.now(ZoneOffset.ofHours(8)).toString())
                        .bytes());
    }

    private void discounts() {
        Api admin = new Api(port).as(Tokens.admin(partner));
        for (String percent : List.of("5", "6")) {
            var set =
                    admin.put(
                            "/v1/customers/" + referred + "/discount",
                            "{\"percentOff\":%s,\"validTo\":\"2999-01-01T00:00:00Z\"}"
                                    .formatted(percent));
            assertThat(set.status()).describedAs(set.body()).isEqualTo(204);
            eventually(() ->
                    assertThat(
                                    admin.after(set)
                                            .get("/v1/customers/" + referred + "/discount")
                                            .status())
                            .isEqualTo(200));
        }
    }

    private void coupons() {
        CouponApi api = CouponApi.of(port, partner);
        quota = api.quota("100", CouponApi.LATER);
        String coupon = api.coupon(quota, "30", "", spender);
        api.coupon(quota, "20", "", spender);
        var reclaimed = api.partner().post("/v1/coupons/" + coupon + "/reclaim", "");
        assertThat(reclaimed.status()).isEqualTo(204);
        eventually(() -> {
            assertThat(rowsOf("coupons", "quota")).hasSize(2);
            assertThat(api.coupons(spender, "?state=RECLAIMED")).hasSize(1);
            assertThat(api.coupons(spender, "?state=USABLE")).hasSize(1);
            assertThat(api.balance(quota)).isEqualTo("80.00");
        });
    }

    @Test
    void every_view_that_is_built_anew_is_the_same_and_nothing_is_told_twice() {
        List<String> told = stored();
        assertSameAfterRebuild("accounts", "account");
        assertSameAfterRebuild("partners", "partner");
        assertSameAfterRebuild("budgets", "budget", "spent", "alert", "adjustment");
        assertSameAfterRebuild("discounts", "discount");
        assertSameAfterRebuild("coupons", "quota", "coupon", "record");
        assertThat(CouponApi.of(port, partner).balance(quota)).isEqualTo("80.00");
        assertThat(stored()).isEqualTo(told);
    }

    private boolean isTold(String budget) {
        return budget.contains("\"due\": null")
                && (budget.contains("\"exhaustion\": {") || !budget.contains(spender));
    }

    private List<String> stored() {
        return StoredFacts.of(db, "budget:" + spender);
    }

    private void assertSameAfterRebuild(String view, String... tables) {
        List<List<String>> before =
                List.of(tables).stream().map(table -> rowsOf(view, table)).toList();
        var started =
                new Api(port)
                        .as(Tokens.platform())
                        .post("/operations/billing/views/" + view + "/rebuild", "");
        assertThat(started.status()).describedAs(started.body()).isEqualTo(202);
        int generation = started.json().path("generation").asInt();
        eventually(() -> assertThat(liveGenerationOf(view)).isEqualTo(generation));
        for (int i = 0; i < tables.length; i++) {
            int table = i;
            eventually(() -> assertThat(rowsOf(view, tables[table])).isEqualTo(before.get(table)));
        }
    }

    private List<String> rowsOf(String view, String table) {
        return db
                .sql("select to_jsonb(r) :: text from %s.%s r order by 1".formatted(view, table))
                .query(String.class)
                .list()
                .stream()
                .filter(row -> row.contains('"' + partner + '"'))
                .toList();
    }

    private int liveGenerationOf(String view) {
        return db.sql("select generation from view_generation where view = ? and state = 'LIVE'")
                .param(view)
                .query(Integer.class)
                .single();
    }
}
