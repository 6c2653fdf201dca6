package org.partnercenter.customer.customer.read.overview;

import org.jspecify.annotations.Nullable;
import org.partnercenter.customer.customer.read.overview.Overview.Authorization;
import org.partnercenter.customer.customer.read.search.CustomerItem;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/** The newest request for the customer's consent, and what became of it. */
record AuthorizationBlock(JdbcClient db) {

    @Nullable Authorization read(CustomerItem customer) {
        return db.sql(
                        """
                        select * from customer_overview.authorization_state where customer_id = ? and partner_id = ?
                        order by requested_at desc, authorization_id desc limit 1\
                        """)
                .params(customer.customerId(), customer.partnerId())
                .query((row, _) -> authorization(row))
                .optional()
                .orElse(null);
    }

    private static Authorization authorization(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime expires = row.getObject("expires_on", OffsetDateTime.class);
        return new Authorization(
                row.getString("authorization_id"),
                row.getString("state"),
                List.of((String[]) row.getArray("scopes").getArray()),
                expires == null ? null : expires.toInstant(),
                row.getObject("told_at", OffsetDateTime.class).toInstant());
    }
}
