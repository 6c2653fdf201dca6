package org.partnercenter.customer.customer.read.view;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;

/**
 * Moves customers to their partner's new month within seconds of its beginning: what was the
 * current month's spending becomes last month's, and monthly budgets begin anew. A quarter of an
 * hour later it looks for stragglers once more.
 */
@Configuration(proxyBeanMethods = false)
class MonthRoll {

    private static final int AT_ONCE = 5_000;
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration STRAGGLERS = Duration.ofMinutes(15);

    private record Standing(String partnerId, ZoneId zone, boolean behind) {}

    private final JdbcClient db;
    private final BillingMonths months;
    private final TransactionTemplate transactions;

    MonthRoll(JdbcClient db, BillingMonths months, PlatformTransactionManager transactions) {
        this.db = db;
        this.months = months;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Bean
    RecurringTask<Void> rollMonths() {
        return Tasks.recurring("roll-months", FixedDelay.of(EVERY))
                .execute((_, _) -> roll(_ -> true));
    }

    /** Rolls those of the partners whose month has begun; never back. */
    void roll(Predicate<String> which) {
        List<Standing> standings =
                db.sql(
                                """
                                select distinct c.partner_id, coalesce(p.billing_time_zone, ?), p.month, p.settled
                                from customer_search.customer_count c
                                left join customer_search.partner p on p.partner_id = c.partner_id\
                                """)
                        .param(months.defaultZone().getId())
                        .query((row, _) -> {
                            ZoneId zone = ZoneId.of(row.getString(2));
                            YearMonth current = months.at(zone);
                            boolean there = current.toString().equals(row.getString(3));
                            boolean settled = row.getBoolean(4) || !months.isOld(zone, STRAGGLERS);
                            return new Standing(row.getString(1), zone, !there || !settled);
                        })
                        .list();
        standings.stream()
                .filter(standing -> standing.behind() && which.test(standing.partnerId()))
                .forEach(this::roll);
    }

    private void roll(Standing standing) {
        YearMonth month = months.at(standing.zone());
        while (rollSome(standing.partnerId(), month) == AT_ONCE) {
            continue;
        }
        db.sql("update customer_search.partner set month = ?, settled = ? where partner_id = ?")
                .params(
                        month.toString(),
                        months.isOld(standing.zone(), STRAGGLERS),
                        standing.partnerId())
                .update();
    }

    private int rollSome(String partnerId, YearMonth month) {
        Integer rolled =
                transactions.execute(_ ->
                        db.sql(
                                        """
                                        with rolled as (
                                            update customer_search.customer c set month = :month, previous_month = :previous,
                                                spending = (select coalesce(jsonb_object_agg(key, value), '{}')
                                                            from jsonb_each(c.spending) where key >= :previous),
                                                budget_used = case c.budget ->> 0 when 'MONTHLY' then (
                                                    select coalesce(sum(s.list), 0) from customer_search.spent s
                                                    where s.customer_id = c.customer_id and s.partner_id = c.budget_partner
                                                      and s.currency = c.budget ->> 2 and s.month = :month)
                                                    else c.budget_used end
                                            where c.customer_id in (
                                                select customer_id from customer_search.customer
                                                where partner_id = :partner and month < :month
                                                order by customer_id limit :some for update)
                                            returning c.customer_id, c.month_to_date, c.budget_usage),
                                        spent as (
                                            update customer_search.customer_spending s
                                            set month_to_date = r.month_to_date, budget_usage = r.budget_usage
                                            from rolled r
                                            where s.customer_id = r.customer_id
                                              and (s.month_to_date, s.budget_usage) <> (r.month_to_date, r.budget_usage))
                                        select count(*) from rolled\
                                        """)
                                .param("month", month.toString())
                                .param("previous", month.minusMonths(1).toString())
                                .param("partner", partnerId)
                                .param("some", AT_ONCE)
                                .query(Integer.class)
                                .single());
        return rolled == null ? 0 : rolled;
    }
}
