package org.partnercenter.platform.feed;

import org.partnercenter.contracts.Fact;

import java.util.Set;

/**
 * A rule that answers a fact with commands. It sees each fact at least once and in its aggregate's
 * order; its commands run as {@code system:<name>} with the fact as their cause, so that an
 * aggregate recognises a repeat.
 */
public interface Reaction {

    /** The rule's name in kebab case, as it stands in the history of what it changed. */
    String name();

    /** The facts it wants, by type or by family. */
    Set<Class<? extends Fact>> facts();

    /** The contexts that publish them. */
    default Set<String> contexts() {
        return Interest.contextsOf(facts());
    }

    /** Does what follows from the fact; nothing when nothing follows. */
    void on(Delivery fact);
}
