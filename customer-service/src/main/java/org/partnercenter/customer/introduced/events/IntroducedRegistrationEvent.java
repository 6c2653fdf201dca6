package org.partnercenter.customer.introduced.events;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** What can become of an introduced cloud account that leads to no customer. */
public sealed interface IntroducedRegistrationEvent {

    @Revision("1")
    record IntroducedRegistrationRefused(
            String customerId,
            String partnerId,
            String cloudAccountId,
            String importId,
            String code,
            @Nullable String accountCustomerId,
            Instant refusedAt)
            implements IntroducedRegistrationEvent {}
}
