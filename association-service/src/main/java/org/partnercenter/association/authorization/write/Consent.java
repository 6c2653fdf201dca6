package org.partnercenter.association.authorization.write;

import org.partnercenter.association.association.Associations;
import org.partnercenter.association.association.Party;
import org.partnercenter.association.partner.write.RegisteredPartners;
import org.partnercenter.association.partner.write.RegisteredPartners.Registered;
import org.partnercenter.association.reseller.write.ResellerRights;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.association.OnBehalfScope;
import org.partnercenter.contracts.association.PartnerKind;
import org.partnercenter.platform.command.Rejection;
import org.springframework.stereotype.Component;

import java.util.List;

/** Where a partner may ask for consent, and where a customer may give it. */
@Component
class Consent {

    private final Associations associations;
    private final RegisteredPartners partners;
    private final ResellerRights rights;

    Consent(Associations associations, RegisteredPartners partners, ResellerRights rights) {
        this.associations = associations;
        this.partners = partners;
        this.rights = rights;
    }

    /** The partner that asks; refused unless the customer is its own, in resale. */
    String requireAsker(String customerId, Party by) {
        Associations.Current current =
                associations
                        .currentOf(customerId)
                        .filter(present -> by.isOf(present.partnerId(), customerId))
                        .orElseThrow(Party::unknownCustomer);
        if (current.type() != AssociationType.RESALE) {
            throw Rejection.conflict(
                    "NOT_RESALE",
                    "The customer is associated by referral: only for resale customers can you"
                            + " act.");
        }
        return current.partnerId();
    }

    /** Refused unless the customer is still the partner's. */
    void requireAssociated(String customerId, String partnerId) {
        if (associations
                .currentOf(customerId)
                .filter(present -> present.partnerId().equals(partnerId))
                .isEmpty()) {
            throw Stage.ENDED.rejection();
        }
    }

    /** Refused unless a reseller's distributor has granted it every scope. */
    void requireRights(String partnerId, List<OnBehalfScope> scopes) {
        boolean reseller =
                partners.find(partnerId).map(Registered::kind).orElse(null) == PartnerKind.RESELLER;
        if (reseller && !rights.granted(partnerId).containsAll(scopes)) {
            throw Rejection.conflict(
                    "DISTRIBUTOR_PERMISSION_MISSING",
                    "The distributor has not granted the reseller all of these scopes: ask it"
                            + " first.");
        }
    }
}
