package org.partnercenter.association.invitation.read;

import org.jspecify.annotations.Nullable;
import org.partnercenter.association.list.FactsView;
import org.partnercenter.contracts.association.InvitationFact;
import org.partnercenter.contracts.association.InvitationFact.InvitationAccepted;
import org.partnercenter.contracts.association.InvitationFact.InvitationAnswered;
import org.partnercenter.contracts.association.InvitationFact.InvitationExpired;
import org.partnercenter.contracts.association.InvitationFact.InvitationFailed;
import org.partnercenter.contracts.association.InvitationFact.InvitationResent;
import org.partnercenter.contracts.association.InvitationFact.InvitationSent;
import org.partnercenter.contracts.association.InvitationFact.InvitationWithdrawn;
import org.partnercenter.platform.feed.FactHeader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;

/** One row an invitation, as it stands now. */
@Component
class InvitationsView extends FactsView<InvitationFact> {

    private final JdbcClient db;

    InvitationsView(JdbcClient db) {
        super("invitations", 1, InvitationFact.class);
        this.db = db;
    }

    @Override
    protected void apply(FactHeader header, InvitationFact fact) {
        long version = header.sequence();
        switch (fact) {
            case InvitationSent sent -> insert(version, sent);
            case InvitationResent(_, _, _, var until) ->
                    update(version, fact, "SENT", null, null, until);
            case InvitationAnswered answered ->
                    update(version, fact, "SENT", answered.customerId(), null, null);
            case InvitationAccepted(_, _, var customer, _) ->
                    update(version, fact, "ACCEPTED", customer, null, null);
            case InvitationFailed(_, _, var customer, var cause, _) ->
                    update(version, fact, "FAILED", customer, cause, null);
            case InvitationExpired _ -> update(version, fact, "EXPIRED", null, null, null);
            case InvitationWithdrawn _ -> update(version, fact, "WITHDRAWN", null, null, null);
        }
    }

    private void insert(long version, InvitationSent sent) {
        db.sql(
                        """
                        insert into invitation (invitation_id, partner_id, channel, association_type,
                            state, preregistration_id, masked_email, account_manager_id, sent_at,
                            expires_at, version)
                        values (:id, :partner, :channel, :type, 'SENT', :preregistration, :email,
                                :manager, cast(:sent as timestamptz), cast(:expires as timestamptz),
                                :version)
                        """)
                .param("id", sent.invitationId())
                .param("partner", sent.partnerId())
                .param("channel", sent.channel().name())
                .param("type", sent.associationType().name())
                .param("preregistration", sent.preregistrationId())
                .param("email", sent.maskedEmail())
                .param("manager", sent.accountManagerId())
                .param("sent", sent.sentAt().toString())
                .param("expires", sent.expiresAt().toString())
                .param("version", version)
                .update();
    }

    private void update(
            long version,
            InvitationFact fact,
            String state,
            @Nullable String customerId,
            @Nullable String cause,
            @Nullable Instant expiresAt) {
        db.sql(
                        """
                        update invitation
                        set state = :state, customer_id = :customer, cause = :cause,
                            expires_at = coalesce(cast(:expires as timestamptz), expires_at),
                            version = :version
                        where invitation_id = :id
                        """)
                .param("id", fact.invitationId())
                .param("state", state)
                .param("customer", customerId)
                .param("cause", cause)
                .param("expires", expiresAt == null ? null : expiresAt.toString())
                .param("version", version)
                .update();
    }
}
