package org.partnercenter.association.partner.write.register;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.PartnerKind;

/** Creates a partner; a reseller belongs to a distributor, nobody else does. */
public record RegisterPartner(
        String partnerId,
        String name,
        PartnerKind kind,
        @Nullable String distributorId,
        String country,
        String currency,
        String billingTimeZone) {}
