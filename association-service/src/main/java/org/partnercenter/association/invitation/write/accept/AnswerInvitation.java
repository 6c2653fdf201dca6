package org.partnercenter.association.invitation.write.accept;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.partnercenter.association.invitation.events.InvitationEvent.InvitationAnswered;
import org.partnercenter.association.invitation.events.InvitationEvent.InvitationSent;
import org.partnercenter.contracts.customer.CustomerType;

import java.time.Instant;

/** A customer's answer to an invitation; its personal data is sealed for customer-service. */
public record AnswerInvitation(
        String invitationId,
        String customerId,
        String accountName,
        @Nullable String cloudAccountId,
        String sealedPersonalData,
        @Nullable String country,
        @Nullable CustomerType customerType) {

    @TargetAggregateIdentifier
    public String aggregateId() {
        return "invitation:" + invitationId;
    }

    /** The answer as it is told. */
    public InvitationAnswered answered(InvitationSent sent, Instant at) {
        return new InvitationAnswered(
                invitationId,
                sent.partnerId(),
                customerId,
                sent.associationType(),
                accountName,
                cloudAccountId,
                sealedPersonalData,
                country,
                customerType,
                sent.accountManagerId(),
                sent.preregistrationId(),
                at);
    }
}
