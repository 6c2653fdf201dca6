package org.partnercenter.association.reader;

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
        String customer = caller.customerId();
        if (caller.is(Role.CUSTOMER) && !caller.is(Role.PLATFORM) && customer != null) {
            return new Reader(Tenant.ofCustomer(customer), customer);
        }
        return new Reader(partners.withResellers(Tenant.of(caller)), null);
    }
}
