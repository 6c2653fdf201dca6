package org.partnercenter.customer.customer.write;

import org.partnercenter.customer.tier.Standing;
import org.partnercenter.customer.tier.Tiers;

import java.util.HashMap;
import java.util.Map;

/** Tiers as a test says they are. */
final class KnownTiers implements Tiers {

    private final Map<String, Standing> standings = new HashMap<>();

    void put(String partnerId, Standing standing) {
        standings.put(partnerId, standing);
    }

    @Override
    public Standing of(String partnerId) {
        return standings.getOrDefault(partnerId, Standing.ALONE);
    }

    @Override
    public boolean isRestricted(String partnerId) {
        return of(partnerId).restricted();
    }
}
