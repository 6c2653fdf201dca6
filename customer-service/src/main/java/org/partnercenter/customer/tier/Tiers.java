package org.partnercenter.customer.tier;

/** What the events told of partners: their tiers, their restriction, what resellers may do. */
public interface Tiers {

    /** The partner's standing; of one that no event named, that of a partner of one tier. */
    Standing of(String partnerId);

    /** Whether the partner is restricted, and stays so until the caller's transaction ends. */
    boolean isRestricted(String partnerId);
}
