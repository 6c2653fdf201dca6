package org.partnercenter.customer.customer.read.view;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the orders of customers by tag. Who calls has written the customers' rows in the same
 * transaction and so keeps others waiting.
 */
record TagRows(JdbcClient db) {

    void write(String[] customerIds) {
        if (customerIds.length > 0) {
            db.sql(
                            """
                            delete from customer_tag t using customer c
                            where t.customer_id = any (?) and c.customer_id = t.customer_id
                              and (t.tag <> all (c.tags) or t.partner_id is distinct from c.partner_id)\
                            """)
                    .param(customerIds)
                    .update();
            db.sql(
                            """
                            insert into customer_tag (customer_id, tag, partner_id)
                            select c.customer_id, t.tag, c.partner_id from customer c cross join unnest(c.tags) t (tag)
                            where c.customer_id = any (?) and c.partner_id is not null
                            on conflict do nothing\
                            """)
                    .param(customerIds)
                    .update();
        }
    }
}
