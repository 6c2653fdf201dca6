package org.partnercenter.association.invitation;

import org.partnercenter.association.invitation.Acceptances.InProgress;
import org.partnercenter.association.invitation.Acceptances.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.OffsetDateTime;
import java.util.Optional;

/** Keeps a row an answer. */
@Component
class StoredAcceptances implements Acceptances {

    private final JdbcClient db;

    StoredAcceptances(JdbcClient db) {
        this.db = db;
    }

    @Override
    public boolean begin(InProgress answer) {
        forget(answer.invitationId(), answer.customerId());
        int begun =
                db.sql(
                                """
                                insert into acceptance (invitation_id, customer_id, partner_id,
                                    preregistration_id, answered_at, state)
                                values (:invitation, :customer, :partner, :preregistration,
                                    cast(:answered as timestamptz), 'IN_PROGRESS')
                                on conflict do nothing
                                """)
                        .param("invitation", answer.invitationId())
                        .param("customer", answer.customerId())
                        .param("partner", answer.partnerId())
                        .param("preregistration", answer.preregistrationId())
                        .param("answered", answer.answeredAt().toString())
                        .update();
        return begun == 1;
    }

    @Override
    public void forget(String invitationId, String customerId) {
        db.sql("delete from acceptance where invitation_id = ? and customer_id = ?")
                .params(invitationId, customerId)
                .update();
    }

    @Override
    public void close(String invitationId, String customerId, Outcome outcome) {
        db.sql(
                        """
                        update acceptance set state = :state, cause = :cause
                        where invitation_id = :invitation and customer_id = :customer
                        """)
                .param("invitation", invitationId)
                .param("customer", customerId)
                .param("state", outcome.state().name())
                .param("cause", outcome.cause())
                .update();
    }

    @Override
    public Optional<Outcome> outcomeOf(String invitationId, String customerId) {
        return db.sql(
                        """
                        select state, cause from acceptance
                        where invitation_id = ? and customer_id = ?
                        """)
                .params(invitationId, customerId)
                .query((row, _) -> new Outcome(State.valueOf(row.getString(1)), row.getString(2)))
                .optional();
    }

    @Override
    public Optional<InProgress> inProgress(String customerId) {
        return db.sql(
                        """
                        select invitation_id, partner_id, preregistration_id, answered_at
                        from acceptance
                        where customer_id = ? and state = 'IN_PROGRESS'
                        """)
                .param(customerId)
                .query((row, _) ->
                        new InProgress(
                                row.getString(1),
                                customerId,
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, OffsetDateTime.class).toInstant()))
                .optional();
    }
}
