package org.partnercenter.billing.budget;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What resellers' budgets take, kept in a database without a service around it. */
public final class AllocationsIn {

    private AllocationsIn() {}

    public static Allocations database(JdbcClient db) {
        return new StoredAllocations(db);
    }
}
