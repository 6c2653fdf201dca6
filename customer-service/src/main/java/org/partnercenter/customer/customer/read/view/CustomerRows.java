package org.partnercenter.customer.customer.read.view;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes customers' rows. Facts of several topics meet in one row and may come in any order and at
 * the same time: whoever comes first inserts it, and a row that somebody else has inserted
 * meanwhile is updated.
 */
@Component
class CustomerRows {

    private final JdbcClient db;

    CustomerRows(JdbcClient db) {
        this.db = db;
    }

    /**
     * Writes the changes, all but what was spent, and answers by how much each count of customers
     * changes. Every customer has a row then, and nobody else writes it before the transaction
     * ends.
     */
    CountChanges write(Collection<CustomerChange> changes, Surroundings around) {
        CountChanges counts = new CountChanges();
        Map<String, CustomerChange> left = new TreeMap<>();
        changes.forEach(change -> left.put(change.customerId, change));
        hold(left);
        insert(
                left.values().stream().filter(c -> c.registered != null).toList(),
                left,
                around,
                counts);
        update(left, around, counts);
        insert(List.copyOf(left.values()), left, around, counts);
        update(left, around, counts);
        if (!left.isEmpty()) {
            throw new IllegalStateException("A customer's row was neither inserted nor updated");
        }
        return counts;
    }

    /** Takes out those of whom only spending is told: there is a row, and it stays as it is. */
    private void hold(Map<String, CustomerChange> left) {
        String[] spending =
                left.values().stream()
                        .filter(CustomerChange::isOnlySpending)
                        .map(change -> change.customerId)
                        .toArray(String[]::new);
        if (spending.length > 0) {
            db.sql(
                            """
                            select customer_id from customer where customer_id = any (?)
                            order by customer_id for no key update\
                            """)
                    .param(spending)
                    .query(row -> {
                        left.remove(row.getString(1));
                    });
        }
    }

    private void insert(
            Collection<CustomerChange> changes,
            Map<String, CustomerChange> left,
            Surroundings around,
            CountChanges counts) {
        if (!changes.isEmpty()) {
            db.sql(CustomerRowSql.INSERT)
                    .params(CustomerRowSql.columns(changes, around))
                    .query(row -> {
                        left.remove(row.getString(1));
                        counts.add(1, row, 2);
                    });
        }
    }

    private void update(
            Map<String, CustomerChange> left, Surroundings around, CountChanges counts) {
        if (!left.isEmpty()) {
            db.sql(CustomerRowSql.UPDATE)
                    .params(CustomerRowSql.columns(List.copyOf(left.values()), around))
                    .query(row -> {
                        left.remove(row.getString(1));
                        counts.add(-1, row, 2);
                        counts.add(1, row, 5);
                    });
        }
    }
}
