package org.partnercenter.customer.testing;

import org.partnercenter.contracts.MoneyValue;
import org.partnercenter.contracts.billing.BudgetEndCause;
import org.partnercenter.contracts.billing.BudgetFact;
import org.partnercenter.contracts.billing.BudgetFact.BudgetAlerted;
import org.partnercenter.contracts.billing.BudgetFact.BudgetDeleted;
import org.partnercenter.contracts.billing.BudgetFact.BudgetExhausted;
import org.partnercenter.contracts.billing.BudgetFact.BudgetReplenished;
import org.partnercenter.contracts.billing.BudgetFact.BudgetSet;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.contracts.billing.ExhaustionPolicy;
import org.partnercenter.contracts.billing.ReplenishCause;
import org.partnercenter.platform.testing.Neighbours;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

/** What billing-service would tell of one customer's budget, one thing after the other. */
public final class Budgets {

    private static final Instant AT = Instant.parse("2026-11-02T03:04:05Z");

    private final String customerId;
    private final String partnerId;
    private final String period;
    private long sequence;

    public Budgets(String customerId, String partnerId) {
        this(customerId, partnerId, YearMonth.now(ZoneOffset.ofHours(8)));
    }

    public Budgets(String customerId, String partnerId, YearMonth period) {
        this.customerId = customerId;
        this.partnerId = partnerId;
        this.period = period.toString();
    }

    /** Tells it at the next place of the budget's history. */
    public void tell(BudgetFact fact) {
        Neighbours.publish("budget:" + customerId, sequence++, fact);
    }

    /** A budget where none was. */
    public BudgetSet set(BudgetType type, String amount, boolean unfreeze) {
        return new BudgetSet(
                customerId,
                partnerId,
                null,
                type,
                money(amount),
                ExhaustionPolicy.RESTRICT_PURCHASE,
                List.of(75, 90, 100),
                unfreeze,
                period,
                "+08:00",
                money("0"),
                List.of(),
                null,
                null,
                null,
                "member:ann",
                AT);
    }

    public BudgetExhausted exhausted(ExhaustionPolicy policy) {
        return new BudgetExhausted(
                customerId,
                partnerId,
                null,
                BudgetType.MONTHLY,
                period,
                policy,
                money("100"),
                money("100.00"),
                AT);
    }

    public BudgetReplenished replenished(ReplenishCause cause, boolean unfreeze) {
        return new BudgetReplenished(
                customerId,
                partnerId,
                null,
                BudgetType.MONTHLY,
                period,
                cause,
                unfreeze,
                money("200.00"),
                AT);
    }

    public BudgetAlerted alerted(int threshold) {
        return new BudgetAlerted(
                customerId,
                partnerId,
                null,
                BudgetType.MONTHLY,
                period,
                threshold,
                money("90"),
                money("100.00"),
                threshold + ".00",
                AT);
    }

    public BudgetDeleted deleted() {
        return new BudgetDeleted(
                customerId,
                partnerId,
                null,
                BudgetType.MONTHLY,
                money("100.00"),
                ExhaustionPolicy.RESTRICT_PURCHASE,
                BudgetEndCause.REQUESTED,
                "member:ann",
                AT);
    }

    private static MoneyValue money(String amount) {
        return new MoneyValue(amount, "USD");
    }
}
