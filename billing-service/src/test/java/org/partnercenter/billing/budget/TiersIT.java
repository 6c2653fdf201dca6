package org.partnercenter.billing.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.billing.testing.BudgetApi;
import org.partnercenter.billing.testing.ChargesApi;
import org.partnercenter.billing.testing.FocusLines;
import org.partnercenter.billing.testing.Known;
import org.partnercenter.billing.testing.Told;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Rule 7 of the domain. */
@ServiceTest
class TiersIT {

    @LocalServerPort int port;

    private final String distributor = Known.partner("USD", null);
    private final String reseller = Known.partner("USD", distributor);
    private final String customer = Told.customer(reseller, AssociationType.RESALE);
    private BudgetApi above;
    private BudgetApi below;
    private long permissions;

    @BeforeEach
    void tiers() {
        above = new BudgetApi(new Api(port).as(Tokens.admin(distributor)));
        below = new BudgetApi(new Api(port).as(Tokens.admin(reseller)));
        eventually(
                () -> assertThat(set(below, "MONTHLY", "1")).isEqualTo("PERMISSION_NOT_GRANTED"));
    }

    @Test
    void who_sets_budgets_follows_the_grant_and_budgets_stay_when_it_is_revoked() {
        assertThat(set(above, "MONTHLY", "10")).isEqualTo("204");
        grant(true, false, false, "100.00", null);
        eventually(() -> assertThat(set(below, "MONTHLY", "20")).isEqualTo("204"));
        assertThat(set(above, "MONTHLY", "10")).isEqualTo("PERMISSION_GRANTED_AWAY");
        assertThat(above.delete(customer).code()).isEqualTo("PERMISSION_GRANTED_AWAY");
        grant(false, false, false, null, null);
        eventually(
                () -> assertThat(set(below, "MONTHLY", "20")).isEqualTo("PERMISSION_NOT_GRANTED"));
        assertThat(below.delete(customer).code()).isEqualTo("PERMISSION_NOT_GRANTED");
        eventually(() ->
                assertThat(above.get(customer).json().at("/amount/amount").asString())
                        .isEqualTo("20.00"));
        assertThat(set(above, "MONTHLY", "15")).isEqualTo("204");
    }

    @Test
    void how_a_resellers_budget_may_act_follows_the_grants() {
        grant(true, true, false, "100.00", null);
        eventually(() -> assertThat(set(below, "MONTHLY", "20")).isEqualTo("204"));
        assertThat(below.set(customer, "MONTHLY", "20", policy("RESTRICT_PURCHASE")).status())
                .isEqualTo(204);
        assertThat(
                        below.set(
                                        customer,
                                        "MONTHLY",
                                        "20",
                                        policy("RESTRICT_PURCHASE_AND_FREEZE_RESOURCES"))
                                .code())
                .isEqualTo("PERMISSION_NOT_GRANTED");
        grant(true, false, true, "100.00", null);
        eventually(() ->
                assertThat(
                                below.set(
                                                customer,
                                                "MONTHLY",
                                                "20",
                                                policy("RESTRICT_PURCHASE_AND_FREEZE_RESOURCES"))
                                        .status())
                        .isEqualTo(204));
        assertThat(below.set(customer, "MONTHLY", "20", policy("RESTRICT_PURCHASE")).code())
                .isEqualTo("PERMISSION_NOT_GRANTED");
    }

    @Test
    void the_kind_of_the_quota_limits_the_kind_of_the_budget() {
        grant(true, false, false, null, "50.00");
        eventually(() -> assertThat(set(below, "ONE_TIME", "20")).isEqualTo("204"));
        assertThat(set(below, "MONTHLY", "20")).isEqualTo("QUOTA_NOT_GRANTED");
    }

    @Test
    void a_quota_cut_below_what_is_taken_refuses_only_what_would_take_more() {
        String other = Told.customer(reseller, AssociationType.RESALE);
        grant(true, false, false, "100.00", null);
        eventually(() -> assertThat(set(below, "MONTHLY", "60")).isEqualTo("204"));
        eventually(() ->
                assertThat(below.set(other, "MONTHLY", "41", "").code())
                        .isEqualTo("QUOTA_EXCEEDED"));
        var set = below.set(other, "MONTHLY", "40", "");
        assertThat(set.status()).isEqualTo(204);
        eventually(() ->
                assertThat(quota(below.api().after(set)).toString())
                        .contains(
                                "\"granted\":{\"amount\":\"100.00\",\"currency\":\"USD\"}",
                                "\"allocated\":{\"amount\":\"100.00\",\"currency\":\"USD\"}",
                                "\"headroom\":{\"amount\":\"0.00\",\"currency\":\"USD\"}"));
        grant(true, false, false, "70.00", null);
        eventually(() ->
                assertThat(quota(above.api()).at("/monthly/overAllocated/amount").asString())
                        .isEqualTo("30.00"));
        assertThat(set(below, "MONTHLY", "61")).isEqualTo("QUOTA_EXCEEDED");
        assertThat(set(below, "MONTHLY", "50")).isEqualTo("204");
        assertThat(below.delete(other).status()).isEqualTo(204);
        assertThat(set(below, "MONTHLY", "70")).isEqualTo("204");
        grant(true, false, false, null, null);
        eventually(() -> assertThat(set(below, "MONTHLY", "71")).isEqualTo("QUOTA_NOT_GRANTED"));
        assertThat(set(below, "MONTHLY", "69")).isEqualTo("204");
    }

    @Test
    void a_quota_holds_the_budgets_in_its_own_currency_alone() {
        new ChargesApi(port)
                .count(
                        reseller,
                        new FocusLines()
                                .charge(
                                        "cloud-" + customer,
                                        "Compute",
                                        "1",
                                        "2026-11-02",
                                        "2026-11",
                                        "EUR")
                                .bytes());
        assertThat(inEuro(above, "40")).isEqualTo("204");
        grant(true, false, false, "100.00", null);
        eventually(() -> assertThat(inEuro(below, "50")).isEqualTo("NOT_THE_QUOTAS_CURRENCY"));
        String other = Told.customer(reseller, AssociationType.RESALE);
        eventually(
                () -> assertThat(below.set(other, "MONTHLY", "100", "").status()).isEqualTo(204));
        eventually(() ->
                assertThat(quota(below.api()).at("/monthly/allocated/amount").asString())
                        .isEqualTo("100.00"));
        assertThat(below.delete(customer).status()).isEqualTo(204);
        assertThat(below.delete(other).status()).isEqualTo(204);
    }

    @Test
    void budgets_set_at_once_never_take_more_than_the_quota() throws Exception {
        grant(true, false, false, "50.00", null);
        List<String> customers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            customers.add(Told.customer(reseller, AssociationType.RESALE));
        }
        customers.forEach(
                id -> eventually(() -> assertThat(below.delete(id).status()).isEqualTo(204)));
        eventually(() -> assertThat(set(below, "MONTHLY", "10")).isEqualTo("204"));
        int taken = 1;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = new ArrayList<>();
            for (String id : customers) {
                answers.add(
                        threads.submit(() -> {
                            var answer = below.set(id, "MONTHLY", "10", "");
                            return answer.status() == 204 ? "204" : answer.code();
                        }));
            }
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isIn("204", "QUOTA_EXCEEDED");
                taken += answer.get().equals("204") ? 1 : 0;
            }
        }
        assertThat(taken).isEqualTo(5);
        eventually(() ->
                assertThat(quota(below.api()).at("/monthly/headroom/amount").asString())
                        .isEqualTo("0.00"));
    }

    @Test
    void nobody_else_sees_the_quota() {
        Api rival = new Api(port).as(Tokens.admin(Known.partner("USD", null)));
        assertThat(rival.get("/v1/resellers/" + reseller + "/budget-quota").status())
                .isEqualTo(404);
        assertThat(above.api().get("/v1/resellers/" + distributor + "/budget-quota").code())
                .isEqualTo("RESELLER_NOT_FOUND");
        assertThat(
                        new Api(port)
                                .as(Tokens.manager(reseller, "mia"))
                                .get("/v1/resellers/" + reseller + "/budget-quota")
                                .status())
                .isEqualTo(403);
    }

    private JsonNode quota(Api api) {
        return api.get("/v1/resellers/" + reseller + "/budget-quota").json();
    }

    private String set(BudgetApi by, String type, String amount) {
        var answer = by.set(customer, type, amount, "");
        return answer.status() == 204 ? "204" : answer.code();
    }

    private String inEuro(BudgetApi by, String amount) {
        var answer =
                by.api()
                        .put(
                                "/v1/customers/" + customer + "/budget",
                                BudgetApi.body("MONTHLY", amount, "").replace("USD", "EUR"));
        return answer.status() == 204 ? "204" : answer.code();
    }

    private static String policy(String name) {
        return ",\"onExhaustion\":\"" + name + "\"";
    }

    private void grant(
            boolean budgets,
            boolean restrict,
            boolean freeze,
            @Nullable String monthly,
            @Nullable String oneTime) {
        Told.permissions(
                reseller, distributor, permissions++, budgets, restrict, freeze, monthly, oneTime);
    }
}
