package org.partnercenter.billing.budget.read;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import org.partnercenter.billing.budget.DueBudgets;
import org.partnercenter.billing.partner.BillingMonths;
import org.partnercenter.billing.testing.BudgetHistoryOf;
import org.partnercenter.billing.testing.BudgetHistoryOf.Step;
import org.partnercenter.billing.testing.Known;
import org.partnercenter.billing.testing.MovableClock;
import org.partnercenter.billing.testing.ViewDatabase;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.platform.feed.Delivery;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** The used amount over a real database, whatever happens in whichever portions. */
class UsedAmountIT {

    private static final ViewDatabase DATABASE = ViewDatabase.of("budgets");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-15T00:00:00Z"));
    private final BillingMonths calendar = new BillingMonths(clock);
    private final BudgetsView view =
            new BudgetsView(DATABASE.db(), new DueMarks(DATABASE.db(), calendar, new DueBudgets()));

    @Property(tries = 60)
    void the_used_amount_is_the_plain_sum_of_the_charges_that_count(
            @ForAll("histories") List<Step> steps, @ForAll("portions") int portion) {
        BudgetHistoryOf history = new BudgetHistoryOf(Known.newId("customer"));
        List<Delivery> facts = steps.stream().flatMap(step -> history.happens(step)).toList();
        for (int from = 0; from < facts.size(); from += portion) {
            List<Delivery> some = facts.subList(from, Math.min(from + portion, facts.size()));
            DATABASE.inTransaction(() -> view.apply(some));
        }
        clock.set(history.now().atDay(15).atStartOfDay().toInstant(ZoneOffset.UTC));
        assertThat(used(history.customerId())).isEqualByComparingTo(history.plainSum());
    }

    @Example
    void a_month_that_has_begun_by_another_instances_clock_has_begun() {
        BudgetHistoryOf history = new BudgetHistoryOf(Known.newId("customer"));
        List<Delivery> facts =
                Stream.of(
                                new Step.Charge(0, BigDecimal.ONE),
                                new Step.NextMonth(),
                                new Step.Budget(BudgetType.MONTHLY),
                                new Step.Charge(0, BigDecimal.TEN))
                        .flatMap(history::happens)
                        .toList();
        DATABASE.inTransaction(() -> view.apply(facts));
        clock.set(Instant.parse("2026-01-31T23:59:59Z"));
        assertThat(used(history.customerId())).isEqualByComparingTo("10");
    }

    private BigDecimal used(String customer) {
        return DATABASE.db()
                .sql(
                        ("select " + Usage.COLUMNS + " from budget b where b.customer_id = ?")
                                .formatted(""))
                .param(customer)
                .query((row, _) -> Usage.read(row, calendar).used())
                .optional()
                .orElse(BigDecimal.ZERO);
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<BigDecimal> amounts =
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-50"), new BigDecimal("500"))
                        .ofScale(11);
        Arbitrary<Step> charges =
                Combinators.combine(Arbitraries.integers().between(0, 2), amounts)
                        .as((ago, amount) -> new Step.Charge(ago, amount));
        Arbitrary<Step> restatements =
                Combinators.combine(Arbitraries.integers().between(0, 2), amounts)
                        .as((ago, amount) -> new Step.Restatement(ago, amount));
        Arbitrary<Step> budgets =
                Arbitraries.of(BudgetType.class).map(type -> new Step.Budget(type));
        Arbitrary<Step> deletions = Arbitraries.just(new Step.Deleted());
        Arbitrary<Step> months = Arbitraries.just(new Step.NextMonth());
        return Arbitraries.frequencyOf(
                        Tuple.of(6, charges),
                        Tuple.of(2, restatements),
                        Tuple.of(2, budgets),
                        Tuple.of(1, deletions),
                        Tuple.of(1, months))
                .list()
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<Integer> portions() {
        return Arbitraries.integers().between(1, 8);
    }
}
