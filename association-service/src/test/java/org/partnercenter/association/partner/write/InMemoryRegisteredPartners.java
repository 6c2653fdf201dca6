package org.partnercenter.association.partner.write;

import org.jspecify.annotations.Nullable;
import org.partnercenter.association.partner.write.RegisteredPartners.Registered;
import org.partnercenter.contracts.association.PartnerKind;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The partners that a test says exist. */
public final class InMemoryRegisteredPartners implements RegisteredPartners {

    private final Map<String, Registered> partners = new HashMap<>();
    private final Set<String> restricted = new HashSet<>();

    public InMemoryRegisteredPartners with(String partnerId, PartnerKind kind) {
        return with(new Registered(partnerId, kind, null, "USD"));
    }

    public InMemoryRegisteredPartners with(Registered partner) {
        partners.put(partner.partnerId(), partner);
        return this;
    }

    @Override
    public boolean add(Registered partner) {
        return partners.putIfAbsent(partner.partnerId(), partner) == null;
    }

    @Override
    public Optional<Registered> find(@Nullable String partnerId) {
        return Optional.ofNullable(partners.get(partnerId));
    }

    @Override
    public void restrict(String partnerId, boolean isRestricted) {
        if (isRestricted) {
            restricted.add(partnerId);
        } else {
            restricted.remove(partnerId);
        }
    }

    @Override
    public boolean isRestricted(String partnerId) {
        return restricted.contains(partnerId);
    }
}
