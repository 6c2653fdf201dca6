package org.partnercenter.customer.customer.write;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.customer.FreezeCause;
import org.partnercenter.contracts.customer.FreezeType;
import org.partnercenter.customer.customer.events.CustomerEvent.CustomerFrozen;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The causes that freeze an account; it is frozen as hard as the hardest of them. */
record Freezes(Map<FreezeCause, Hold> holds) {

    static final Freezes NONE = new Freezes(Map.of());

    /**
     * How hard one cause freezes, since when and why, and whether it is lifted as soon as the
     * partner is restricted no longer.
     */
    record Hold(
            FreezeType type, @Nullable String reason, Instant since, boolean endsWithRestriction) {

        static Hold of(FreezeType type, @Nullable String reason, Instant since) {
            return new Hold(type, reason, since, false);
        }

        static Hold of(CustomerFrozen frozen) {
            return new Hold(
                    frozen.type(),
                    frozen.reason(),
                    frozen.since(),
                    Boolean.TRUE.equals(frozen.endsWithRestriction()));
        }

        Hold untilRestrictionEnds() {
            return new Hold(type, reason, since, true);
        }
    }

    /** How the account is frozen, or null. */
    @Nullable FreezeType type() {
        return holds.values().stream().map(Hold::type).max(Comparator.naturalOrder()).orElse(null);
    }

    @Nullable Hold by(FreezeCause cause) {
        return holds.get(cause);
    }

    boolean have(FreezeCause cause) {
        return holds.containsKey(cause);
    }

    /** All the causes, in one order. */
    List<FreezeCause> causes() {
        return holds.keySet().stream().sorted().toList();
    }

    /** The restriction, and the causes that end with it: those of them that there are. */
    List<FreezeCause> endingWithRestriction() {
        return holds.entrySet().stream()
                .filter(hold ->
                        hold.getKey() == FreezeCause.PARTNER_RESTRICTED
                                || hold.getValue().endsWithRestriction())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    Freezes with(FreezeCause cause, Hold hold) {
        Map<FreezeCause, Hold> more = new EnumMap<>(FreezeCause.class);
        more.putAll(holds);
        more.put(cause, hold);
        return new Freezes(Collections.unmodifiableMap(more));
    }

    Freezes without(Collection<FreezeCause> causes) {
        Map<FreezeCause, Hold> less = new EnumMap<>(FreezeCause.class);
        less.putAll(holds);
        less.keySet().removeAll(causes);
        return new Freezes(Collections.unmodifiableMap(less));
    }
}
