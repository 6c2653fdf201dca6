package org.partnercenter.customer.customer.read.overview;

import org.partnercenter.customer.customer.read.overview.Overview.Disassociation;
import org.partnercenter.customer.customer.read.search.CustomerItem;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** The association as the customer's row has it, with the open request that it ends. */
record AssociationBlock(JdbcClient db) {

    Overview.Association read(CustomerItem customer) {
        return db.sql(
                        """
                        select * from customer_overview.association where customer_id = ? and partner_id = ?\
                        """)
                .params(customer.customerId(), customer.partnerId())
                .query((row, _) -> association(customer, row))
                .optional()
                .orElseGet(() ->
                        new Overview.Association(
                                customer.associationType(),
                                customer.associatedOn(),
                                null,
                                customer.associatedOn()));
    }

    private static Overview.Association association(CustomerItem customer, ResultSet row)
            throws SQLException {
        String request = row.getString("request_id");
        return new Overview.Association(
                customer.associationType(),
                customer.associatedOn(),
                request == null
                        ? null
                        : new Disassociation(
                                request, row.getString("requested_by"), at(row, "requested_at")),
                at(row, "told_at"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
