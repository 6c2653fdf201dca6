package org.partnercenter.customer.tier;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.customer.FreezeType;

/**
 * Where a partner stands: under which distributor, whether it is restricted, and which freezes of
 * its customers are its own to set and lift rather than its distributor's.
 */
public record Standing(
        @Nullable String distributorId,
        boolean restricted,
        boolean mayRestrictPurchase,
        boolean mayFreezeResources) {

    /** A partner of one tier of which nothing else was told. */
    public static final Standing ALONE = new Standing(null, false, false, false);

    /** Whether freezes of that type are the partner's own. */
    public boolean mayFreeze(FreezeType type) {
        return distributorId == null
                || switch (type) {
                    case ACCOUNT -> mayRestrictPurchase;
                    case ACCOUNT_AND_RESOURCES -> mayFreezeResources;
                };
    }

    /** Whether that partner is the distributor above. */
    public boolean isUnder(String partnerId) {
        return partnerId.equals(distributorId);
    }
}
