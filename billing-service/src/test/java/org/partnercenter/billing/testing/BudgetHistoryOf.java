package org.partnercenter.billing.testing;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.budget.events.Terms;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.MoneyValue;
import org.partnercenter.contracts.billing.BudgetEndCause;
import org.partnercenter.contracts.billing.BudgetFact.BudgetDeleted;
import org.partnercenter.contracts.billing.BudgetFact.BudgetSet;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.contracts.billing.ChargeTotals;
import org.partnercenter.contracts.billing.ExhaustionPolicy;
import org.partnercenter.contracts.billing.ImportMode;
import org.partnercenter.contracts.billing.SpendingFact.SpendingChanged;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.FactHeader;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A customer's charges and budgets as they are told, and a plain list of the charges beside. */
public final class BudgetHistoryOf {

    /** Something that happens; ago counts months back from the current one. */
    public sealed interface Step {
        record Charge(int ago, BigDecimal amount) implements Step {}

        record Restatement(int ago, BigDecimal amount) implements Step {}

        record Budget(BudgetType type) implements Step {}

        record Deleted() implements Step {}

        record NextMonth() implements Step {}
    }

    private record Counted(YearMonth month, BigDecimal amount) {}

    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final MoneyValue AMOUNT = new MoneyValue("1000.00", "USD");

    private final String customerId;
    private final List<Counted> counted = new ArrayList<>();
    private YearMonth now = YearMonth.of(2026, 1);
    private @Nullable BudgetType type;
    private @Nullable Terms terms;
    private YearMonth period = now;
    private YearMonth from = now;
    private long sequence;

    public BudgetHistoryOf(String customerId) {
        this.customerId = customerId;
    }

    public String customerId() {
        return customerId;
    }

    public YearMonth now() {
        return now;
    }

    /** What is told when that happens. */
    public Stream<Delivery> happens(Step step) {
        return switch (step) {
            case Step.Charge(int ago, BigDecimal amount) -> {
                YearMonth month = now.minusMonths(ago);
                counted.add(new Counted(month, amount));
                yield Stream.of(changed(month, amount));
            }
            case Step.Restatement(int ago, BigDecimal amount) -> {
                YearMonth month = now.minusMonths(ago);
                BigDecimal before = sum(month, month);
                counted.removeIf(charge -> charge.month().equals(month));
                counted.add(new Counted(month, amount));
                yield Stream.of(changed(month, amount.subtract(before)));
            }
            case Step.Budget(BudgetType next) -> {
                from = type == BudgetType.ONE_TIME && next == BudgetType.ONE_TIME ? from : now;
                type = next;
                yield Stream.of(set(next));
            }
            case Step.Deleted() -> {
                Stream<Delivery> told = type == null ? Stream.of() : Stream.of(deleted(type));
                type = null;
                terms = null;
                yield told;
            }
            case Step.NextMonth() -> {
                now = now.plusMonths(1);
                yield Stream.of();
            }
        };
    }

    /** What counts in the budget that was set last, as a plain sum over the charges. */
    public BigDecimal plainSum() {
        if (type == null) {
            return BigDecimal.ZERO;
        }
        return switch (type) {
            case MONTHLY -> sum(now, now);
            case ONE_TIME -> sum(from, YearMonth.of(9999, 12));
        };
    }

    private BigDecimal sum(YearMonth first, YearMonth last) {
        return counted.stream()
                .filter(charge -> !charge.month().isBefore(first) && !charge.month().isAfter(last))
                .map(Counted::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Delivery changed(YearMonth month, BigDecimal change) {
        String text = change.toPlainString();
        ChargeTotals totals = new ChargeTotals("USD", text, text, text);
        return told(
                new SpendingChanged(
                        customerId,
                        "sunbird",
                        month.toString(),
                        "i",
                        ImportMode.APPEND,
                        totals,
                        totals,
                        List.of(),
                        null,
                        AT));
    }

    private Delivery deleted(BudgetType last) {
        return told(
                new BudgetDeleted(
                        customerId,
                        "sunbird",
                        null,
                        last,
                        AMOUNT,
                        ExhaustionPolicy.MANUAL,
                        BudgetEndCause.REQUESTED,
                        "member:ann",
                        AT));
    }

    /** Its period is the one that the rule of budgets says. */
    private Delivery set(BudgetType next) {
        Terms after =
                new Terms(next, AMOUNT.value(), "USD", ExhaustionPolicy.MANUAL, List.of(), false);
        period = terms == null ? now : after.periodAfter(terms, period, now);
        terms = after;
        return told(
                new BudgetSet(
                        customerId,
                        "sunbird",
                        null,
                        next,
                        AMOUNT,
                        ExhaustionPolicy.MANUAL,
                        List.of(75, 90, 100),
                        false,
                        period.toString(),
                        "Z",
                        new MoneyValue("0", "USD"),
                        List.of(),
                        null,
                        null,
                        null,
                        "member:ann",
                        AT));
    }

    private Delivery told(Fact fact) {
        sequence++;
        return new Delivery(
                new FactHeader(
                        customerId + "-" + sequence,
                        "",
                        "billing",
                        customerId,
                        sequence,
                        customerId,
                        AT,
                        "sunbird",
                        "command",
                        "member:ann",
                        null,
                        null),
                fact);
    }
}
