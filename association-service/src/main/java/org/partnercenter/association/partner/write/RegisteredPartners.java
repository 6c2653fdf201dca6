package org.partnercenter.association.partner.write;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.PartnerKind;

/**
 * Which partners exist, for rules that look beyond one partner. What it says is part of the
 * transaction of the command that asks.
 */
public interface RegisteredPartners {

    /**
     * Adds a partner.
     *
     * @return false when another command has added one under this id
     */
    boolean add(String partnerId, PartnerKind kind);

    /** The kind of a partner, or null when there is none under this id. */
    @Nullable PartnerKind kindOf(@Nullable String partnerId);
}
