package org.partnercenter.association.association;

import org.partnercenter.contracts.association.AssociationType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps a row for each time that a customer was a partner's. */
@Component
class StoredAssociations implements Associations {

    private final JdbcClient db;

    StoredAssociations(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void begin(String customerId, String partnerId, AssociationType type, Instant since) {
        db.sql(
                        """
                        insert into association_period (customer_id, partner_id, association_type, since)
                        values (:customer, :partner, :type, cast(:since as timestamptz))
                        """)
                .param("customer", customerId)
                .param("partner", partnerId)
                .param("type", type.name())
                .param("since", since.toString())
                .update();
    }

    @Override
    public void end(String customerId, Instant until) {
        db.sql(
                        """
                        update association_period set until = cast(:until as timestamptz)
                        where customer_id = :customer and until is null
                        """)
                .param("customer", customerId)
                .param("until", until.toString())
                .update();
    }

    @Override
    public Optional<Current> currentOf(String customerId) {
        return db.sql(
                        """
                        select partner_id, association_type from association_period
                        where customer_id = :customer and until is null for share
                        """)
                .param("customer", customerId)
                .query((row, _) ->
                        new Current(
                                row.getString("partner_id"),
                                AssociationType.valueOf(row.getString("association_type"))))
                .optional();
    }

    @Override
    public List<String> partnersOf(String customerId) {
        return db.sql("select distinct partner_id from association_period where customer_id = :id")
                .param("id", customerId)
                .query(String.class)
                .list();
    }
}
