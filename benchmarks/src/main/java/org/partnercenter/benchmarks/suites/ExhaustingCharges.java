package org.partnercenter.benchmarks.suites;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A file's charges over many budgets: some of them use up a budget that nothing has touched before,
 * the rest are small ones of anybody.
 */
record ExhaustingCharges(List<String> accounts, int perFile, int exhausting) {
    static final int BUDGET = 100;
    private static final String DEAR = BUDGET + ".00000000001";
    private static final String HEADER =
            "BilledCost,EffectiveCost,ListCost,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,ChargePeriodStart,ChargePeriodEnd,ChargeCategory,ServiceName,SubAccountId,SubAccountName\n";

    /** The accounts whose budgets the file of that second uses up. */
    List<String> exhausted(int number) {
        return accounts.subList(number * exhausting, (number + 1) * exhausting);
    }

    String file(int number) {
        var random = new SplittableRandom(number);
        var rows = new StringBuilder(HEADER);
        exhausted(number).forEach(account -> append(rows, DEAR, account));
        for (int row = exhausting; row < perFile; row++) {
            var cost = "0.0%06d1".formatted(random.nextInt(1_000_000));
            append(rows, cost, accounts.get(random.nextInt(accounts.size())));
        }
        return rows.toString();
    }

    private static void append(StringBuilder rows, String cost, String account) {
        var today = LocalDate.now(ZoneOffset.UTC);
        var month = today.withDayOfMonth(1);
        rows.append(
                "%1$s,%1$s,%1$s,USD,%2$sT00:00:00Z,%3$sT00:00:00Z,%4$sT00:00:00Z,%4$sT01:00:00Z,Usage,Compute,%5$s,%5$s\n"
                        .formatted(cost, month, month.plusMonths(1), today, account));
    }
}
