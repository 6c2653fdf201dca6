package org.partnercenter.association;

import org.partnercenter.contracts.MoneyValue;
import org.partnercenter.contracts.billing.BudgetEndCause;
import org.partnercenter.contracts.billing.BudgetFact.BudgetDeleted;
import org.partnercenter.contracts.billing.BudgetFact.BudgetSet;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.contracts.billing.ExhaustionPolicy;
import org.partnercenter.platform.testing.Neighbours;

import java.time.Instant;
import java.util.List;

/** What billing-service would tell of budgets of resellers' customers. */
public final class BudgetTopic {

    private static final Instant AT = Instant.parse("2026-11-02T03:04:05Z");

    private BudgetTopic() {}

    public static void set(
            String customerId,
            String reseller,
            String distributor,
            long sequence,
            BudgetType type,
            String amount) {
        set(customerId, reseller, distributor, sequence, type, new MoneyValue(amount, "USD"));
    }

    public static void set(
            String customerId,
            String reseller,
            String distributor,
            long sequence,
            BudgetType type,
            MoneyValue amount) {
        Neighbours.publish(
                "budget:" + customerId,
                sequence,
                new BudgetSet(
                        customerId,
                        reseller,
                        distributor,
                        type,
                        amount,
                        ExhaustionPolicy.MANUAL,
                        List.of(75, 90, 100),
                        false,
                        "2026-11",
                        "+08:00",
                        new MoneyValue("0", amount.currency()),
                        List.of(),
                        null,
                        null,
                        null,
                        "member:ann",
                        AT));
    }

    public static void deleted(
            String customerId, String reseller, String distributor, long sequence, String amount) {
        Neighbours.publish(
                "budget:" + customerId,
                sequence,
                new BudgetDeleted(
                        customerId,
                        reseller,
                        distributor,
                        BudgetType.MONTHLY,
                        new MoneyValue(amount, "USD"),
                        ExhaustionPolicy.MANUAL,
                        BudgetEndCause.REQUESTED,
                        "member:ann",
                        AT));
    }
}
