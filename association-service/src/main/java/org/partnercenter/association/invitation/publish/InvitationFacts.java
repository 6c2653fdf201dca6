package org.partnercenter.association.invitation.publish;

import org.partnercenter.association.invitation.events.InvitationEvent;
import org.partnercenter.association.invitation.events.InvitationEvent.InvitationAccepted;
import org.partnercenter.association.invitation.events.InvitationEvent.InvitationAnswered;
import org.partnercenter.association.invitation.events.InvitationEvent.InvitationExpired;
import org.partnercenter.association.invitation.events.InvitationEvent.InvitationFailed;
import org.partnercenter.association.invitation.events.InvitationEvent.InvitationResent;
import org.partnercenter.association.invitation.events.InvitationEvent.InvitationSent;
import org.partnercenter.association.invitation.events.InvitationEvent.InvitationWithdrawn;
import org.partnercenter.contracts.association.InvitationFact;
import org.partnercenter.platform.publish.FactMapping;
import org.springframework.stereotype.Component;

/** What the world learns about invitations. */
@Component
class InvitationFacts implements FactMapping<InvitationEvent> {

    @Override
    public Class<InvitationEvent> family() {
        return InvitationEvent.class;
    }

    @Override
    public InvitationFact toFact(InvitationEvent event) {
        return switch (event) {
            case InvitationSent e ->
                    new InvitationFact.InvitationSent(
                            e.invitationId(),
                            e.partnerId(),
                            e.channel(),
                            e.associationType(),
                            e.preregistrationId(),
                            e.maskedEmail(),
                            e.accountManagerId(),
                            e.sentAt(),
                            e.expiresAt());
            case InvitationResent(var id, var partner, var at, var expiresAt) ->
                    new InvitationFact.InvitationResent(id, partner, at, expiresAt);
            case InvitationAnswered e ->
                    new InvitationFact.InvitationAnswered(
                            e.invitationId(),
                            e.partnerId(),
                            e.customerId(),
                            e.associationType(),
                            e.accountName(),
                            e.cloudAccountId(),
                            e.sealedPersonalData(),
                            e.country(),
                            e.customerType(),
                            e.accountManagerId(),
                            e.preregistrationId(),
                            e.answeredAt());
            case InvitationAccepted(var id, var partner, var customer, var at) ->
                    new InvitationFact.InvitationAccepted(id, partner, customer, at);
            case InvitationFailed(var id, var partner, var customer, var cause, var at) ->
                    new InvitationFact.InvitationFailed(id, partner, customer, cause, at);
            case InvitationExpired(var id, var partner, var at) ->
                    new InvitationFact.InvitationExpired(id, partner, at);
            case InvitationWithdrawn(var id, var partner, var at) ->
                    new InvitationFact.InvitationWithdrawn(id, partner, at);
        };
    }
}
