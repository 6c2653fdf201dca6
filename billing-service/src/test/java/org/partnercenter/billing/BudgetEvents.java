package org.partnercenter.billing;

import org.partnercenter.billing.budget.events.BudgetEvent.BudgetAlerted;
import org.partnercenter.billing.budget.events.BudgetEvent.BudgetDeleted;
import org.partnercenter.billing.budget.events.BudgetEvent.BudgetExhausted;
import org.partnercenter.billing.budget.events.BudgetEvent.BudgetReplenished;
import org.partnercenter.billing.budget.events.BudgetEvent.BudgetSet;
import org.partnercenter.billing.budget.events.Terms;
import org.partnercenter.contracts.billing.BudgetEndCause;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.contracts.billing.ExhaustionPolicy;
import org.partnercenter.contracts.billing.ReplenishCause;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** One of everything that is stored of a budget. */
final class BudgetEvents {

    private static final Instant AT = Instant.parse("2026-11-22T06:26:16.123456Z");
    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final BigDecimal USED = new BigDecimal("93.00000000001");

    private BudgetEvents() {}

    static Stream<Object> all() {
        Terms terms = terms("100.00");
        return Stream.of(
                new BudgetSet(
                        "c-1",
                        "fjord",
                        "northwind",
                        0,
                        terms,
                        MONTH,
                        "+08:00",
                        USED,
                        List.of(75),
                        terms("90.00"),
                        "member:fjord-admin",
                        AT),
                new BudgetDeleted(
                        "c-1",
                        "fjord",
                        null,
                        terms,
                        BudgetEndCause.ASSOCIATION_ENDED,
                        "system",
                        AT),
                new BudgetAlerted("c-1", "fjord", null, terms, MONTH, 90, USED, AT),
                new BudgetExhausted("c-1", "fjord", null, terms, MONTH, USED, AT),
                new BudgetReplenished(
                        "c-1", "fjord", null, terms, MONTH, ReplenishCause.NEW_PERIOD, AT));
    }

    private static Terms terms(String amount) {
        return new Terms(
                BudgetType.MONTHLY,
                new BigDecimal(amount),
                "USD",
                ExhaustionPolicy.RESTRICT_PURCHASE,
                List.of(75, 90, 100),
                true);
    }
}
