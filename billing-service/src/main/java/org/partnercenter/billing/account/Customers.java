package org.partnercenter.billing.account;

import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.platform.command.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** The customers that commands work on. */
@Component
public class Customers {

    private final JdbcClient db;

    Customers(JdbcClient db) {
        this.db = db;
    }

    /**
     * The customer as it is now and stays until the caller's transaction ends: that it left its
     * partner is noted afterwards, and whatever ends with that finds what was stored meanwhile. One
     * that charges brought up is there once it is registered: its history begins with that.
     */
    public Optional<Customer> hold(String customerId) {
        return db.sql(
                        """
                        select customer_id, partner_id, manager_id, association_type, since
                        from accounts.account
                        where customer_id = ? and partner_id <> '' and registered for share\
                        """)
                .param(customerId)
                .query((row, _) ->
                        new Customer(
                                row.getString("customer_id"),
                                row.getString("partner_id"),
                                row.getString("manager_id"),
                                AssociationType.valueOf(row.getString("association_type")),
                                row.getLong("since")))
                .optional();
    }

    /** Whether it is noted here that the customer's history has come to that place. */
    public boolean know(String customerId, long sequence) {
        return db.sql(
                        "select exists (select from accounts.account where customer_id = ? and"
                                + " since >= ?)")
                .params(customerId, sequence)
                .query(Boolean.class)
                .single();
    }

    /** The refusal for a customer that is not there or not the caller's. */
    public static Rejection unknown() {
        return Rejection.notFound(
                "CUSTOMER_NOT_FOUND", "You have no customer with this id: check the id.");
    }
}
