package org.partnercenter.contracts.association;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.Fact;

import java.time.Instant;

/** What happened to a partner. */
public sealed interface PartnerFact extends Fact {

    /**
     * A partner was created. The billing time zone (an ISO offset or zone id) says when its months
     * begin; the currency is what it is billed in unless a charge says otherwise.
     */
    record PartnerRegistered(
            String partnerId,
            String name,
            PartnerKind kind,
            @Nullable String distributorId,
            String country,
            String currency,
            String billingTimeZone,
            Instant registeredAt)
            implements PartnerFact {}

    /**
     * The partner is restricted from now on: its resale customers can't buy, it unfreezes nobody.
     */
    record PartnerRestricted(String partnerId, @Nullable String reason, Instant restrictedAt)
            implements PartnerFact {}

    /** The partner is no longer restricted. */
    record PartnerRestrictionLifted(String partnerId, Instant liftedAt) implements PartnerFact {}
}
