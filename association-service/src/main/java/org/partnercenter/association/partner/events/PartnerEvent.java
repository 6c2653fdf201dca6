package org.partnercenter.association.partner.events;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.PartnerKind;

import java.time.Instant;

/** Everything that can happen to a partner, as it is stored. */
public sealed interface PartnerEvent {

    String partnerId();

    /** A partner was created. */
    @Revision("1")
    record PartnerRegistered(
            String partnerId,
            String name,
            PartnerKind kind,
            @Nullable String distributorId,
            String country,
            String currency,
            String billingTimeZone,
            Instant registeredAt)
            implements PartnerEvent {}

    /** The partner is restricted from now on, or for another reason than before. */
    @Revision("1")
    record PartnerRestricted(String partnerId, @Nullable String reason, Instant restrictedAt)
            implements PartnerEvent {}

    /** The partner is no longer restricted. */
    @Revision("1")
    record PartnerRestrictionLifted(String partnerId, Instant liftedAt) implements PartnerEvent {}
}
