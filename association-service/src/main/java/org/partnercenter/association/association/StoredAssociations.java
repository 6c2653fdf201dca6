package org.partnercenter.association.association;

import org.partnercenter.contracts.association.AssociationType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
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
    public Instant end(String customerId, Clock clock) {
        awaitThoseWhoRelyOn(customerId);
        Instant until = clock.instant();
        db.sql(
                        """
                        update association_period set until = cast(:until as timestamptz)
                        where customer_id = :customer and until is null
                        """)
                .param("customer", customerId)
                .param("until", until.toString())
                .update();
        return until;
    }

    /** The clock is read after this: what a running command does now comes before the end. */
    private void awaitThoseWhoRelyOn(String customerId) {
        db.sql(
                        """
                        select partner_id from association_period
                        where customer_id = :customer and until is null for update
                        """)
                .param("customer", customerId)
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<Instant> endOf(String customerId, Instant since) {
        return db.sql(
                        """
                        select until from association_period
                        where customer_id = :customer and since = cast(:since as timestamptz)
                          and until is not null
                        """)
                .param("customer", customerId)
                .param("since", since.toString())
                .query((row, _) -> row.getObject("until", OffsetDateTime.class).toInstant())
                .optional();
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
