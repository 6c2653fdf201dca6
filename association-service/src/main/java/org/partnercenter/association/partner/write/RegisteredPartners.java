package org.partnercenter.association.partner.write;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.PartnerKind;

import java.util.Optional;

/**
 * Which partners exist, for rules that look beyond one partner. What it says is part of the
 * transaction of the command that asks.
 */
public interface RegisteredPartners {

    /** What the rules know of a partner. */
    record Registered(
            String partnerId, PartnerKind kind, @Nullable String distributorId, String currency) {}

    /**
     * Adds a partner.
     *
     * @return false when another command has added one under this id
     */
    boolean add(Registered partner);

    /** The partner, or nothing when there is none under this id. */
    Optional<Registered> find(@Nullable String partnerId);

    /** Notes whether the partner is restricted. */
    void restrict(String partnerId, boolean restricted);

    /** Whether the partner is restricted now. */
    boolean isRestricted(String partnerId);

    /** The kind of a partner, or null when there is none under this id. */
    default @Nullable PartnerKind kindOf(@Nullable String partnerId) {
        return find(partnerId).map(Registered::kind).orElse(null);
    }
}
