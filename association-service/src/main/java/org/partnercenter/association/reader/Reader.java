package org.partnercenter.association.reader;

import org.jspecify.annotations.Nullable;
import org.partnercenter.association.association.Party;
import org.partnercenter.platform.tenancy.Tenant;

/** Whose rows a caller may read: those of these partners, or of them only one customer's. */
public record Reader(Tenant tenant, @Nullable String onlyCustomer) {

    /** Refuses with 404 unless the caller may ask about that customer. */
    public void requireCustomer(String customerId) {
        if (onlyCustomer != null && !onlyCustomer.equals(customerId)) {
            throw Party.unknownCustomer();
        }
    }
}
