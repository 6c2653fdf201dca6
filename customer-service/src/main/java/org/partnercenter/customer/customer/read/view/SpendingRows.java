package org.partnercenter.customer.customer.read.view;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the orders of customers by spending and by the use of budgets. Who calls has written the
 * customers' rows in the same transaction and so keeps others waiting.
 */
record SpendingRows(JdbcClient db) {

    void write(String[] customerIds) {
        if (customerIds.length > 0) {
            db.sql(
                            """
                            insert into customer_spending as s (customer_id, partner_id, month_to_date, budget_usage)
                            select customer_id, partner_id, month_to_date, budget_usage from customer
                            where customer_id = any (?) and partner_id is not null
                            order by customer_id
                            on conflict (customer_id) do update
                            set partner_id = excluded.partner_id, month_to_date = excluded.month_to_date,
                                budget_usage = excluded.budget_usage
                            where (s.month_to_date, s.budget_usage, s.partner_id)
                                <> (excluded.month_to_date, excluded.budget_usage, excluded.partner_id)\
                            """)
                    .param(customerIds)
                    .update();
            db.sql(
                            """
                            delete from customer_spending s using customer c
                            where s.customer_id = any (?) and c.customer_id = s.customer_id and c.partner_id is null\
                            """)
                    .param(customerIds)
                    .update();
        }
    }
}
