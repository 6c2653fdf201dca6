package org.partnercenter.platform.feed;

import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.FactTypes;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which facts somebody wants: types, and families with all of their types. */
record Interest(Set<Class<? extends Fact>> facts) {

    static Interest of(Collection<Reaction> reactions) {
        return new Interest(
                reactions.stream()
                        .flatMap(reaction -> reaction.facts().stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    boolean covers(Class<? extends Fact> type) {
        return facts.stream().anyMatch(wanted -> wanted.isAssignableFrom(type));
    }

    static Set<String> contextsOf(Set<Class<? extends Fact>> facts) {
        Stream<String> contexts = facts.stream().map(FactTypes::contextOf);
        return contexts.collect(Collectors.toUnmodifiableSet());
    }
}
