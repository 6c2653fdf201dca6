package org.partnercenter.association.association;

import org.partnercenter.contracts.association.AssociationType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
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
        Instant since = awaitThoseWhoRelyOn(customerId);
        Instant now = clock.instant();
        Instant until = now.isAfter(since) ? now : since.plus(1, ChronoUnit.MICROS);
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

    /**
     * The clock is read after this: what a running command does now comes before the end.
     *
     * @return since when the association is, as another service's clock says
     */
    private Instant awaitThoseWhoRelyOn(String customerId) {
        return db.sql(
                        """
                        select since from association_period
                        where customer_id = :customer and until is null for update
                        """)
                .param("customer", customerId)
                .query((row, _) -> row.getObject("since", OffsetDateTime.class).toInstant())
                .optional()
                .orElse(Instant.MIN);
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
}
