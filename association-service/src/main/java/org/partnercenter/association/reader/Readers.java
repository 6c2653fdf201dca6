package org.partnercenter.association.reader;

import org.partnercenter.association.association.Party;
import org.partnercenter.association.partner.read.details.Partners;
import org.partnercenter.platform.tenancy.Tenant;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.Role;
import org.springframework.stereotype.Component;

/** Tells what a caller may read of what happened between customers and partners. */
@Component
public class Readers {

    private final Partners partners;

    Readers(Partners partners) {
        this.partners = partners;
    }

    /** A customer reads its own, whoever the partner was; a partner its own and its resellers'. */
    public Reader of(Caller caller) {
        Party party = Party.of(caller, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR);
        String customer = party.customerId();
        return customer == null
                ? new Reader(partners.withResellers(Tenant.of(caller)), null)
                : new Reader(Tenant.ofCustomer(customer), customer);
    }
}
