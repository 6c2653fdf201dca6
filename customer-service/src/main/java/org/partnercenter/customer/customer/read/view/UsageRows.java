package org.partnercenter.customer.customer.read.view;

import org.partnercenter.contracts.billing.SpendingFact.SpendingChanged;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;

/**
 * Adds up what months changed by at list price, and counts it in the customers' budgets: a monthly
 * one the month that the customer stands at, a one-time one all from its period on. Who calls has
 * written the customers' rows in the same transaction and so keeps others waiting.
 */
record UsageRows(JdbcClient db) {

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

    void count(String[] customerIds) {
        if (customerIds.length > 0) {
            db.sql(
                            """
                            update customer c set budget_used = n.used
                            from (select b.customer_id, (
                                      select coalesce(sum(s.list), 0) from spent s
                                      where s.customer_id = b.customer_id and s.partner_id = b.budget_partner
                                        and s.currency = b.budget ->> 2
                                        and case b.budget ->> 0 when 'MONTHLY' then s.month = b.month
                                                else s.month >= b.budget ->> 3 end) as used
                                  from customer b where b.customer_id = any (?) and b.budget is not null) n
                            where c.customer_id = n.customer_id and c.budget_used is distinct from n.used\
                            """)
                    .param(customerIds)
                    .update();
        }
    }
}
