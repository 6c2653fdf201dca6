package org.partnercenter.platform.feed;

import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.FactTypes;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which facts are handed over, and whose histories are followed. Those of a family of which nothing
 * is wanted are passed over.
 */
final class Interest {
    private final Set<Class<? extends Fact>> wanted;
    private final Set<Class<? extends Fact>> families;
    private final boolean followsAll;

    private Interest(Set<Class<? extends Fact>> wanted, boolean followsAll) {
        this.wanted = wanted;
        this.families =
                wanted.stream().map(FactTypes::familyOf).collect(Collectors.toUnmodifiableSet());
        this.followsAll = followsAll;
    }

    static Interest ofView(Set<Class<? extends Fact>> facts) {
        return new Interest(typesOf(facts), false);
    }

    /**
     * Of reactions, which are never fed anew: every history is followed, because a later version
     * may want to go on in it.
     */
    static Interest ofReactions(Collection<Reaction> reactions) {
        return new Interest(
                reactions.stream()
                        .flatMap(reaction -> typesOf(reaction.facts()).stream())
                        .collect(Collectors.toUnmodifiableSet()),
                true);
    }

    /** Whether facts of the type are handed over. */
    boolean covers(Class<? extends Fact> type) {
        return wanted.contains(type);
    }

    /** Whether the aggregate's history is followed. */
    boolean follows(String aggregateId) {
        var family = FactTypes.familyOf(aggregateId);
        return followsAll || (family != null && families.contains(family));
    }

    static Set<String> contextsOf(Set<Class<? extends Fact>> facts) {
        Stream<String> contexts = facts.stream().map(FactTypes::contextOf);
        return contexts.collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Class<? extends Fact>> typesOf(Set<Class<? extends Fact>> facts) {
        return FactTypes.all().values().stream()
                .filter(type -> facts.stream().anyMatch(wanted -> wanted.isAssignableFrom(type)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
