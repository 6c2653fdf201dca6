package org.partnercenter.association.invitation.events;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.association.InvitationChannel;
import org.partnercenter.contracts.customer.CustomerType;

import java.time.Instant;

/** Everything that can happen to an invitation, as it is stored. Its code is never part of it. */
public sealed interface InvitationEvent {

    String invitationId();

    /** A customer was invited. */
    @Revision("1")
    record InvitationSent(
            String invitationId,
            String partnerId,
            InvitationChannel channel,
            AssociationType associationType,
            @Nullable String preregistrationId,
            @Nullable String maskedEmail,
            @Nullable String accountManagerId,
            Instant sentAt,
            Instant expiresAt)
            implements InvitationEvent {}

    /** It was sent once more. */
    @Revision("1")
    record InvitationResent(
            String invitationId, String partnerId, Instant resentAt, Instant expiresAt)
            implements InvitationEvent {}

    /** A customer answered; its personal data is sealed for customer-service. */
    @Revision("1")
    record InvitationAnswered(
            String invitationId,
            String partnerId,
            String customerId,
            AssociationType associationType,
            String accountName,
            @Nullable String cloudAccountId,
            String sealedPersonalData,
            @Nullable String country,
            @Nullable CustomerType customerType,
            @Nullable String accountManagerId,
            @Nullable String preregistrationId,
            Instant answeredAt)
            implements InvitationEvent {}

    /** The customer that answered is associated. */
    @Revision("1")
    record InvitationAccepted(
            String invitationId, String partnerId, String customerId, Instant acceptedAt)
            implements InvitationEvent {}

    /** The customer that answered cannot be associated. */
    @Revision("1")
    record InvitationFailed(
            String invitationId,
            String partnerId,
            String customerId,
            String cause,
            Instant failedAt)
            implements InvitationEvent {}

    /** Nobody answered in time. */
    @Revision("1")
    record InvitationExpired(String invitationId, String partnerId, Instant expiredAt)
            implements InvitationEvent {}

    /** The partner took it back. */
    @Revision("1")
    record InvitationWithdrawn(String invitationId, String partnerId, Instant withdrawnAt)
            implements InvitationEvent {}
}
