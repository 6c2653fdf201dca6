package org.partnercenter.customer.invited.events;

import org.axonframework.serialization.Revision;

import java.time.Instant;

/** What can become of an answered invitation that leads to no customer. */
public sealed interface InvitedRegistrationEvent {

    @Revision("1")
    record InvitedRegistrationRefused(
            String invitationId,
            String customerId,
            String partnerId,
            String code,
            Instant refusedAt)
            implements InvitedRegistrationEvent {}
}
