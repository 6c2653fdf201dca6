package org.partnercenter.association.preregistration.events;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.customer.CustomerType;

import java.time.Instant;

/** Everything that can happen to a reservation of a customer, as it is stored. */
public sealed interface PreregistrationEvent {

    String preregistrationId();

    /** The account is reserved for the partner. */
    @Revision("1")
    record CustomerPreregistered(
            String preregistrationId,
            String partnerId,
            @Nullable String accountName,
            @Nullable String cloudAccountId,
            @Nullable String maskedName,
            @Nullable String maskedMobile,
            @Nullable String maskedEmail,
            @Nullable String country,
            @Nullable CustomerType customerType,
            Instant preregisteredAt,
            Instant expiresAt)
            implements PreregistrationEvent {}

    /** The customer came to the partner. */
    @Revision("1")
    record PreregistrationAssociated(
            String preregistrationId, String partnerId, String customerId, Instant associatedOn)
            implements PreregistrationEvent {}

    /** Nobody came in time. */
    @Revision("1")
    record PreregistrationExpired(String preregistrationId, String partnerId, Instant expiredAt)
            implements PreregistrationEvent {}

    /** The partner took it back. */
    @Revision("1")
    record PreregistrationWithdrawn(String preregistrationId, String partnerId, Instant withdrawnAt)
            implements PreregistrationEvent {}
}
