package org.partnercenter.customer.customer.read.view;

import org.partnercenter.contracts.billing.SpendingFact.SpendingChanged;
import org.partnercenter.platform.command.Json;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds up what months changed by, and shows it in the customers' rows: what was spent, and what is
 * used of a budget at list price. Who calls holds the customers' rows in the same transaction and
 * so keeps others waiting.
 */
record SpentRows(JdbcClient db) {

    /**
     * The sums before and the new ones, added up for each month and partner ("2026-11 sunbird"),
     * and those of the partner that has the customer once more under the month itself ("2026-11"),
     * where they are read. What another partner's charges came to stays apart, whoever is told
     * first. A monthly budget counts the month that the customer stands at, a one-time one all from
     * its period on.
     */
    private static final String SHOW =
            """
            update customer c set
                spending = (
                    select coalesce(jsonb_object_agg(shown.key, added.sums), '{}')
                    from (select told.key, jsonb_build_array(cast(sum(cast(told.value ->> 0 as numeric)) as text),
                                 cast(sum(cast(told.value ->> 1 as numeric)) as text), max(told.value ->> 2)) as sums
                          from (select key, value from jsonb_each(c.spending)
                                union all select key, value from jsonb_each(n.spending)) told
                          where length(told.key) > 7 group by told.key) added
                    cross join lateral (values (added.key),
                        (case when substr(added.key, 9) = c.joined_partner then left(added.key, 7) end)) shown (key)
                    where shown.key is not null),
                budget_used = case when c.budget is not null then (
                    select coalesce(sum(s.list), 0) from spent s
                    where s.customer_id = c.customer_id and s.partner_id = c.budget_partner
                      and s.currency = c.budget ->> 2
                      and case c.budget ->> 0 when 'MONTHLY' then s.month = c.month
                              else s.month >= c.budget ->> 3 end) end
            from unnest(?, cast(? as jsonb[])) as n (customer_id, spending)
            where c.customer_id = n.customer_id
              and (n.spending <> '{}' or c.spending <> '{}' or c.budget is not null or c.budget_used is not null)\
            """;

    void add(List<SpendingChanged> charges) {
        if (!charges.isEmpty()) {
            db.sql(
                            """
                            insert into spent as s (customer_id, partner_id, month, currency, list)
                            select customer_id, partner_id, month, currency, sum(cast(list as numeric))
                            from unnest(?, ?, ?, ?, ?) as c (customer_id, partner_id, month, currency, list)
                            group by 1, 2, 3, 4 order by 1, 2, 3, 4
                            on conflict (customer_id, partner_id, month, currency)
                            do update set list = s.list + excluded.list\
                            """)
                    .params(
                            new Columns<>(charges)
                                    .add(SpendingChanged::customerId)
                                    .add(SpendingChanged::partnerId)
                                    .add(SpendingChanged::month)
                                    .add(charge -> charge.change().currency())
                                    .add(charge -> charge.change().list())
                                    .list())
                    .update();
        }
    }

    /** Shows the new months, and again what else moves when a partner or a budget does. */
    void show(Collection<CustomerChange> changes, Surroundings around) {
        if (!changes.isEmpty()) {
            db.sql(SHOW)
                    .params(
                            new Columns<>(changes)
                                    .add(change -> change.customerId)
                                    .add(change -> spending(change, around))
                                    .list())
                    .update();
        }
    }

    /** The sums of the months from the previous one on; earlier ones are never shown again. */
    private static String spending(CustomerChange change, Surroundings around) {
        YearMonth since = around.month(change.partnerId).minusMonths(1);
        Map<String, List<String>> sums = new LinkedHashMap<>();
        change.months.forEach((month, spent) -> {
            if (!YearMonth.parse(month).isBefore(since)) {
                spent.write(month, sums);
            }
        });
        return sums.isEmpty() ? "{}" : Json.mapper().writeValueAsString(sums);
    }
}
