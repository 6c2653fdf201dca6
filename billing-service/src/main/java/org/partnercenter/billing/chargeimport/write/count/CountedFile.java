package org.partnercenter.billing.chargeimport.write.count;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.billing.ImportMode;

/**
 * A file that was received whole, and how far it is counted.
 *
 * @param movesFrom the customer that was never registered whose charges this import moves; null for
 *     a file that somebody sent
 * @param movesTo the customer that gets them; null if none does
 */
record CountedFile(
        String importId,
        String partnerId,
        ImportMode mode,
        @Nullable AssociationType createCustomers,
        String stage,
        String sha256,
        @Nullable String repeats,
        @Nullable String movesFrom,
        @Nullable String movesTo) {

    boolean isReceived() {
        return stage.equals("RECEIVED");
    }

    boolean isSettled() {
        return stage.equals("SETTLED");
    }

    /** Whether it may introduce customers. */
    boolean introduces() {
        return createCustomers != null;
    }
}
