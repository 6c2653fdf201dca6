package org.partnercenter.billing.budget.react;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.partnercenter.billing.budget.read.DueMarks;
import org.partnercenter.billing.budget.read.DueMarks.Cause;
import org.partnercenter.billing.partner.BillingMonths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lets monthly budgets begin anew within seconds of the month's beginning in their partner's time
 * zone, also after the service was down over it.
 */
@Configuration(proxyBeanMethods = false)
class BudgetMonths {

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int AT_ONCE = 1_000;

    private final JdbcClient db;
    private final BillingMonths calendar;
    private final DueMarks marks;
    private final TransactionTemplate transactions;

    BudgetMonths(
            JdbcClient db,
            BillingMonths calendar,
            DueMarks marks,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.calendar = calendar;
        this.marks = marks;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Bean
    RecurringTask<Void> beginBudgetMonths() {
        return Tasks.recurring("begin-budget-months", FixedDelay.of(EVERY))
                .execute((_, _) -> begin());
    }

    /** Moves each budget to its current month; never back. */
    void begin() {
        db.sql(
                        """
                        select distinct zone from budgets.budget
                        where type = 'MONTHLY'\
                        """)
                .query(String.class)
                .list()
                .forEach(this::begin);
    }

    private void begin(String zone) {
        String month = calendar.in(ZoneId.of(zone)).toString();
        while (beginSome(zone, month) == AT_ONCE) {
            continue;
        }
    }

    private int beginSome(String zone, String month) {
        Integer moved =
                transactions.execute(_ -> {
                    List<String> customers = move(zone, month);
                    marks.renew(
                            "budgets.",
                            customers.stream()
                                    .collect(
                                            Collectors.toMap(
                                                    Function.identity(),
                                                    _ -> Cause.ofMonth(month))));
                    return customers.size();
                });
        return moved == null ? 0 : moved;
    }

    private List<String> move(String zone, String month) {
        return db.sql(
                        """
                        update budgets.budget set period = :month where customer_id in (
                            select customer_id from budgets.budget
                            where type = 'MONTHLY' and zone = :zone and period < :month
                            order by customer_id limit :some for update)
                        returning customer_id\
                        """)
                .param("month", month)
                .param("zone", zone)
                .param("some", AT_ONCE)
                .query(String.class)
                .list();
    }
}
