package org.partnercenter.billing.budget.write;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.account.Customer;
import org.partnercenter.billing.budget.AllocationsIn;
import org.partnercenter.billing.budget.events.Terms;
import org.partnercenter.billing.budget.write.BudgetRights.Ground;
import org.partnercenter.billing.partner.Standing;
import org.partnercenter.billing.testing.Known;
import org.partnercenter.billing.testing.ViewDatabase;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.contracts.billing.ExhaustionPolicy;
import org.partnercenter.platform.command.Rejection;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a reseller's budgets take of its quotas, whoever sets and deletes which of them. */
class BudgetQuotasIT {

    private static final ViewDatabase DATABASE = database();
    private static final BigDecimal QUOTA = new BigDecimal("100.00");

    private static final Terms MONTHLY = terms(BudgetType.MONTHLY, 1, "USD");
    private static final Terms ONE_TIME = terms(BudgetType.ONE_TIME, 1, "USD");
    private static final Terms FOREIGN = terms(BudgetType.MONTHLY, 1, "EUR");

    private final Quotas quotas = new Quotas(AllocationsIn.database(DATABASE.db()));

    /** A customer's budget from now on, or none, and who says so. */
    record Step(String customer, @Nullable Terms terms, boolean byReseller) {}

    private static ViewDatabase database() {
        ViewDatabase database = ViewDatabase.of("allocations", "db/platform/V1__event_store.sql");
        database.run("db/service/V101__budgets.sql");
        database.run("db/service/V106__allocations_by_currency.sql");
        return database;
    }

    @Property(tries = 60)
    void what_is_allocated_is_the_sum_of_the_budgets_in_force_and_a_reseller_exceeds_no_quota(
            @ForAll("steps") List<Step> steps) {
        String reseller = Known.newId("reseller");
        Map<String, Terms> inForce = new HashMap<>();
        for (Step step : steps) {
            Terms before = inForce.get(step.customer());
            if (step.terms() == null) {
                delete(reseller, before);
                inForce.remove(step.customer());
            } else if (isTaken(reseller, step, before, step.terms())) {
                inForce.put(step.customer(), step.terms());
                boolean more = before == null || !lowers(before, step.terms());
                if (step.byReseller() && more) {
                    assertThat(sum(inForce, step.terms())).isLessThanOrEqualTo(QUOTA);
                }
            }
            for (Terms kind : List.of(MONTHLY, ONE_TIME, FOREIGN)) {
                assertThat(allocated(reseller, kind)).isEqualByComparingTo(sum(inForce, kind));
            }
        }
    }

    private void delete(String reseller, @Nullable Terms before) {
        if (before != null) {
            DATABASE.inTransaction(() -> quotas.giveBack(reseller, before));
        }
    }

    private boolean isTaken(String reseller, Step step, @Nullable Terms before, Terms terms) {
        try {
            DATABASE.inTransaction(() -> quotas.take(ground(reseller, step), before, terms));
            return true;
        } catch (Rejection refused) {
            assertThat(step.byReseller()).isTrue();
            return false;
        }
    }

    private static boolean lowers(Terms before, Terms after) {
        return isSameKind(before, after) && after.amount().compareTo(before.amount()) <= 0;
    }

    private static boolean isSameKind(Terms one, Terms other) {
        return one.type() == other.type() && one.currency().equals(other.currency());
    }

    private static BigDecimal sum(Map<String, Terms> inForce, Terms kind) {
        return inForce.values().stream()
                .filter(terms -> isSameKind(terms, kind))
                .map(Terms::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal allocated(String reseller, Terms kind) {
        return DATABASE.db()
                .sql(
                        """
                        select coalesce(sum(allocated), 0) from budget_allocation
                        where reseller_id = ? and type = ? and currency = ?\
                        """)
                .params(reseller, kind.type().name(), kind.currency())
                .query(BigDecimal.class)
                .single();
    }

    private static Ground ground(String reseller, Step step) {
        return new Ground(
                new Customer(step.customer(), reseller, null, AssociationType.RESALE, 0),
                new Standing(
                        reseller,
                        "northwind",
                        "USD",
                        ZoneOffset.UTC,
                        true,
                        true,
                        true,
                        QUOTA,
                        QUOTA),
                step.byReseller());
    }

    private static Terms terms(BudgetType type, int amount, String currency) {
        return new Terms(
                type,
                BigDecimal.valueOf(amount).setScale(2),
                currency,
                ExhaustionPolicy.MANUAL,
                List.of(),
                false);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Terms> budgets =
                Combinators.combine(
                                Arbitraries.of(BudgetType.class),
                                Arbitraries.integers().between(1, 70),
                                Arbitraries.frequency(Tuple.of(5, "USD"), Tuple.of(1, "EUR")))
                        .as(BudgetQuotasIT::terms);
        return Combinators.combine(
                        Arbitraries.of("c-1", "c-2", "c-3", "c-4"),
                        budgets.injectNull(0.2),
                        Arbitraries.frequency(Tuple.of(4, true), Tuple.of(1, false)))
                .as(Step::new)
                .list()
                .ofMaxSize(25);
    }
}
