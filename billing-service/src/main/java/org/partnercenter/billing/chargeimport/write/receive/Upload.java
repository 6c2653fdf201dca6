package org.partnercenter.billing.chargeimport.write.receive;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.billing.ImportMode;

/** What is to be done with a file that is being sent. */
record Upload(
        String importId,
        String partnerId,
        ImportMode mode,
        @Nullable AssociationType createCustomers) {

    Upload withId(String id) {
        return new Upload(id, partnerId, mode, createCustomers);
    }
}
