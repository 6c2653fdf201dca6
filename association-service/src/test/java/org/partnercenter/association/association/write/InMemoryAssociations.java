package org.partnercenter.association.association.write;

import org.partnercenter.association.association.Associations;
import org.partnercenter.contracts.association.AssociationType;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The associations that a test's commands bring about. */
public final class InMemoryAssociations implements Associations {

    private final Map<String, Current> current = new HashMap<>();

    public InMemoryAssociations with(String customerId, String partnerId, AssociationType type) {
        current.put(customerId, new Current(partnerId, type));
        return this;
    }

    @Override
    public void begin(String customerId, String partnerId, AssociationType type, Instant since) {
        current.put(customerId, new Current(partnerId, type));
    }

    @Override
    public Instant end(String customerId, Clock clock) {
        current.remove(customerId);
        return clock.instant();
    }

    @Override
    public Optional<Instant> endOf(String customerId, Instant since) {
        return Optional.empty();
    }

    @Override
    public Optional<Current> currentOf(String customerId) {
        return Optional.ofNullable(current.get(customerId));
    }
}
