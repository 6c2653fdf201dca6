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

import java.util.Collections;
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

    /**
     * The partner that asks: the customer's own or, where it has not granted that away, that one's
     * distributor. Refused unless the customer is a resale one.
     */
    String requireAsker(String customerId, Party by, List<OnBehalfScope> scopes) {
        Associations.Current current =
                associations.currentOf(customerId).orElseThrow(Party::unknownCustomer);
        String asker = by.partnerId() == null ? current.partnerId() : by.partnerId();
        if (!reaches(asker, current.partnerId())) {
            throw Party.unknownCustomer();
        }
        if (current.type() != AssociationType.RESALE) {
            throw Rejection.conflict(
                    "NOT_RESALE",
                    "The customer is associated by referral: only for resale customers can you"
                            + " act.");
        }
        requireRights(asker, current.partnerId(), scopes);
        return asker;
    }

    /** Refused unless the customer is still one that the partner may act for. */
    void requireStill(String customerId, String partnerId, List<OnBehalfScope> scopes) {
        String holder =
                associations
                        .currentOf(customerId)
                        .map(Associations.Current::partnerId)
                        .filter(present -> reaches(partnerId, present))
                        .orElseThrow(Stage.ENDED::rejection);
        requireRights(partnerId, holder, scopes);
    }

    /** Whether it is the partner whose customers the other one's are: itself or its distributor. */
    boolean reaches(String partnerId, String holder) {
        return partnerId.equals(holder)
                || partners.find(holder)
                        .map(Registered::distributorId)
                        .filter(partnerId::equals)
                        .isPresent();
    }

    /** A reseller acts by what its distributor has granted it, the distributor by all the rest. */
    private void requireRights(String partnerId, String holder, List<OnBehalfScope> scopes) {
        if (!partnerId.equals(holder)) {
            if (!Collections.disjoint(rights.granted(holder), scopes)) {
                throw Rejection.conflict(
                        "PERMISSION_GRANTED_AWAY",
                        "The reseller has been granted these scopes by its distributor: the"
                                + " reseller asks, or the distributor revokes them first.");
            }
        } else if (partners.kindOf(holder) == PartnerKind.RESELLER
                && !rights.granted(holder).containsAll(scopes)) {
            throw Rejection.conflict(
                    "DISTRIBUTOR_PERMISSION_MISSING",
                    "The distributor has not granted the reseller all of these scopes: ask it"
                            + " first.");
        }
    }
}
