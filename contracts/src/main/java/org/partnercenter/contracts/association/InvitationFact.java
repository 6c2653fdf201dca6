package org.partnercenter.contracts.association;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.customer.CustomerType;

import java.time.Instant;

/** What happened to an invitation. Its code is a secret and travels in no fact. */
public sealed interface InvitationFact extends Fact {

    String invitationId();

    /** A customer was invited; who comes through it is assigned to that account manager. */
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
            implements InvitationFact {}

    /** It was sent once more, with a new time to live. */
    record InvitationResent(
            String invitationId, String partnerId, Instant resentAt, Instant expiresAt)
            implements InvitationFact {}

    /**
     * A customer answered with its account: customer-service registers it, or takes the one that it
     * knows, for that partner. The personal data is sealed for customer-service alone (HPKE, bound
     * to the customer's id): JSON {@code {name, mobile?, email?}}.
     */
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
            implements InvitationFact {}

    /** The customer that answered is associated. */
    record InvitationAccepted(
            String invitationId, String partnerId, String customerId, Instant acceptedAt)
            implements InvitationFact {}

    /** The customer that answered cannot be associated, for that machine-readable cause. */
    record InvitationFailed(
            String invitationId,
            String partnerId,
            String customerId,
            String cause,
            Instant failedAt)
            implements InvitationFact {}

    /** Nobody answered in time. */
    record InvitationExpired(String invitationId, String partnerId, Instant expiredAt)
            implements InvitationFact {}

    /** The partner took it back. */
    record InvitationWithdrawn(String invitationId, String partnerId, Instant withdrawnAt)
            implements InvitationFact {}
}
