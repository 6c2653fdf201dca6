package org.partnercenter.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.systemtests.client.Eventually.eventually;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.systemtests.client.Answer;
import org.partnercenter.systemtests.client.Api;
import org.partnercenter.systemtests.client.Json;
import org.partnercenter.systemtests.given.NewCustomer;
import org.partnercenter.systemtests.given.NewCustomer.Created;
import org.partnercenter.systemtests.system.Journeys;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;

/** A reseller's budgets stay within the quota that its distributor grants. */
@Journeys
class QuotaJourney {

    private static final String PERMISSIONS = "/v1/resellers/fjord/permissions";
    private static final String QUOTA = "/v1/resellers/fjord/budget-quota";

    private final Api northwind = Api.as("northwind-admin");
    private final Api fjord = Api.as("fjord-admin");
    private final String currency = fjord.get("/v1/me").expect(200).text("currency");

    @AfterEach
    void nothing_is_granted() {
        northwind.put(PERMISSIONS, permissions(false, null, true)).expect(204);
    }

    @Test
    void budgets_stay_within_the_quota_and_a_quota_above_its_budgets_unless_it_is_forced() {
        BigDecimal taken = allocated();
        BigDecimal quota = taken.add(new BigDecimal("1000"));
        northwind.put(PERMISSIONS, permissions(true, quota, false)).expect(204);
        eventually(() -> assertThat(amount("granted")).isEqualByComparingTo(quota));
        Created first = NewCustomer.resale().create(fjord);
        Created second = NewCustomer.resale().create(fjord);
        try {
            Answer larger = whenKnown(first, "600");
            eventually(() -> set(second, "400.01").expectProblem(409, "QUOTA_EXCEEDED"));
            Answer smaller = set(second, "100").expect(204);
            eventually(() ->
                    assertThat(allocated()).isEqualByComparingTo(taken.add(new BigDecimal("700"))));
            northwind.after(larger).get(PERMISSIONS).expect(200);
            northwind.after(smaller).get(PERMISSIONS).expect(200);

            BigDecimal less = taken.add(new BigDecimal("650"));
            northwind
                    .put(PERMISSIONS, permissions(true, less, false))
                    .expectProblem(409, "QUOTA_BELOW_ALLOCATED");
            northwind.put(PERMISSIONS, permissions(true, less, true)).expect(204);
            eventually(() -> assertThat(amount("overAllocated")).isEqualByComparingTo("50"));
            set(second, "100.01").expectProblem(409, "QUOTA_EXCEEDED");
            set(second, "40").expect(204);
            eventually(() -> assertThat(amount("headroom")).isEqualByComparingTo("10"));
        } finally {
            fjord.delete(first.path() + "/budget").expect(204);
            fjord.delete(second.path() + "/budget").expect(204);
        }
    }

    /** Sets the budget as soon as billing knows the customer and what is granted. */
    private Answer whenKnown(Created customer, String amount) {
        Answer[] set = new Answer[1];
        eventually(() -> set[0] = set(customer, amount).expect(204));
        return set[0];
    }

    private Answer set(Created customer, String amount) {
        return fjord.put(
                customer.path() + "/budget",
                Json.of(
                        "type",
                        "MONTHLY",
                        "amount",
                        Json.map("amount", amount, "currency", currency),
                        "onExhaustion",
                        "MANUAL"));
    }

    private BigDecimal allocated() {
        return amount("allocated");
    }

    private BigDecimal amount(String which) {
        JsonNode monthly = northwind.get(QUOTA).expect(200).json().path("monthly");
        return new BigDecimal(monthly.path(which).path("amount").asString());
    }

    private String permissions(
            boolean setBudgets, @Nullable BigDecimal monthlyQuota, boolean force) {
        return Json.of(
                "setBudgets",
                setBudgets,
                "restrictPurchase",
                false,
                "freezeResources",
                false,
                "placeOrders",
                false,
                "operate",
                false,
                "monthlyBudgetQuota",
                monthlyQuota == null
                        ? null
                        : Json.map("amount", monthlyQuota.toPlainString(), "currency", currency),
                "force",
                force);
    }
}
