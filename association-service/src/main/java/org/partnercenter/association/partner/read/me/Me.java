package org.partnercenter.association.partner.read.me;

import org.jspecify.annotations.Nullable;
import org.partnercenter.association.partner.read.details.PartnerDetails;
import org.partnercenter.contracts.association.PartnerKind;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.Role;

import java.util.List;

/** A caller and its partner; null is what does not apply. */
record Me(
        @Nullable String partnerId,
        @Nullable PartnerKind partnerKind,
        @Nullable String partnerName,
        String clientId,
        @Nullable String memberId,
        @Nullable String customerId,
        List<String> roles,
        @Nullable String billingTimeZone,
        @Nullable String currency) {

    static Me withoutPartner(Caller caller) {
        return of(caller, null, null, null, null);
    }

    static Me of(Caller caller, PartnerDetails partner) {
        return of(
                caller,
                partner.kind(),
                partner.name(),
                partner.billingTimeZone(),
                partner.currency());
    }

    static Me of(
            Caller caller,
            @Nullable PartnerKind kind,
            @Nullable String name,
            @Nullable String billingTimeZone,
            @Nullable String currency) {
        return new Me(
                caller.partnerId(),
                kind,
                name,
                caller.clientId(),
                caller.memberId(),
                caller.customerId(),
                caller.roles().stream().map(Role::wireName).toList(),
                billingTimeZone,
                currency);
    }
}
