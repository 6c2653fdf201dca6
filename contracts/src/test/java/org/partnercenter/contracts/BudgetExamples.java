package org.partnercenter.contracts;

import org.partnercenter.contracts.billing.BudgetEndCause;
import org.partnercenter.contracts.billing.BudgetFact.BudgetAlerted;
import org.partnercenter.contracts.billing.BudgetFact.BudgetDeleted;
import org.partnercenter.contracts.billing.BudgetFact.BudgetExhausted;
import org.partnercenter.contracts.billing.BudgetFact.BudgetReplenished;
import org.partnercenter.contracts.billing.BudgetFact.BudgetSet;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.contracts.billing.ExhaustionPolicy;
import org.partnercenter.contracts.billing.ReplenishCause;

import java.time.Instant;
import java.util.List;

/** One example of everything that happens to a budget. */
final class BudgetExamples {

    private static final Instant AT = Instant.parse("2026-11-22T06:26:16.123Z");
    private static final MoneyValue AMOUNT = new MoneyValue("100.00", "USD");

    private BudgetExamples() {}

    static List<Fact> all() {
        return List.of(
                new BudgetSet(
                        "c-1",
                        "fjord",
                        "northwind",
                        BudgetType.MONTHLY,
                        AMOUNT,
                        ExhaustionPolicy.RESTRICT_PURCHASE,
                        List.of(75, 90, 100),
                        true,
                        "2026-11",
                        "+08:00",
                        new MoneyValue("80.000000001", "USD"),
                        List.of(75),
                        BudgetType.MONTHLY,
                        new MoneyValue("90.00", "USD"),
                        ExhaustionPolicy.MANUAL,
                        "member:fjord-admin",
                        AT),
                new BudgetDeleted(
                        "c-1",
                        "fjord",
                        "northwind",
                        BudgetType.MONTHLY,
                        AMOUNT,
                        ExhaustionPolicy.RESTRICT_PURCHASE,
                        BudgetEndCause.ASSOCIATION_ENDED,
                        "system",
                        AT),
                new BudgetAlerted(
                        "c-1",
                        "fjord",
                        "northwind",
                        BudgetType.MONTHLY,
                        "2026-11",
                        90,
                        new MoneyValue("93.999", "USD"),
                        AMOUNT,
                        "93.99",
                        AT),
                new BudgetExhausted(
                        "c-1",
                        "fjord",
                        "northwind",
                        BudgetType.MONTHLY,
                        "2026-11",
                        ExhaustionPolicy.RESTRICT_PURCHASE,
                        new MoneyValue("100.5", "USD"),
                        AMOUNT,
                        AT),
                new BudgetReplenished(
                        "c-1",
                        "fjord",
                        "northwind",
                        BudgetType.MONTHLY,
                        "2026-12",
                        ReplenishCause.NEW_PERIOD,
                        true,
                        AMOUNT,
                        AT));
    }
}
