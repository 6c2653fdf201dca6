package org.partnercenter.billing.introduction.events;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.AssociationType;

import java.time.Instant;

/** Everything that can happen to an account that charges brought up. Private to this service. */
public sealed interface IntroductionEvent {

    /** The name is sealed to customer-service. */
    @Revision("1")
    record CustomerIntroduced(
            String customerId,
            String partnerId,
            String cloudAccountId,
            AssociationType associationType,
            @Nullable String sealedName,
            String importId,
            Instant introducedAt)
            implements IntroductionEvent {}
}
