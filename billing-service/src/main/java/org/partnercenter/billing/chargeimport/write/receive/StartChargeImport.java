package org.partnercenter.billing.chargeimport.write.receive;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.billing.ImportMode;

/** Begins an import. Unknown accounts become customers when {@code createCustomers} says how. */
public record StartChargeImport(
        String importId,
        String partnerId,
        ImportMode mode,
        @Nullable AssociationType createCustomers) {}
