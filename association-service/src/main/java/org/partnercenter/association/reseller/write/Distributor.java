package org.partnercenter.association.reseller.write;

import org.jspecify.annotations.Nullable;
import org.partnercenter.association.partner.write.RegisteredPartners.Registered;
import org.partnercenter.contracts.association.PartnerKind;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.Role;

/** Who sets a reseller's permissions: its distributor, or the platform for any (null). */
public record Distributor(@Nullable String partnerId) {

    /** The distributor that the caller speaks for. */
    public static Distributor of(Caller caller) {
        return new Distributor(caller.is(Role.PLATFORM) ? null : caller.requirePartner());
    }

    /** Whether the partner is a reseller of this distributor. */
    boolean reaches(Registered partner) {
        return partner.kind() == PartnerKind.RESELLER
                && (partnerId == null || partnerId.equals(partner.distributorId()));
    }

    static Rejection unknownReseller() {
        return Rejection.notFound(
                "RESELLER_NOT_FOUND", "There is no reseller of yours under this id.");
    }
}
