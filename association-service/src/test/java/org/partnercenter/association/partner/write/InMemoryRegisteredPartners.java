package org.partnercenter.association.partner.write;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.PartnerKind;

import java.util.HashMap;
import java.util.Map;

/** The partners that a test says exist. */
public final class InMemoryRegisteredPartners implements RegisteredPartners {

    private final Map<String, PartnerKind> kinds = new HashMap<>();

    public InMemoryRegisteredPartners with(String partnerId, PartnerKind kind) {
        kinds.put(partnerId, kind);
        return this;
    }

    @Override
    public boolean add(String partnerId, PartnerKind kind) {
        return kinds.putIfAbsent(partnerId, kind) == null;
    }

    @Override
    public @Nullable PartnerKind kindOf(@Nullable String partnerId) {
        return kinds.get(partnerId);
    }
}
