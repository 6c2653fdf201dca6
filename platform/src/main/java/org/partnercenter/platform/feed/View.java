package org.partnercenter.platform.feed;

import org.partnercenter.contracts.Fact;

import java.util.List;
import java.util.Set;

/**
 * Tables that are filled from published facts and can be built anew from the topics' beginning.
 * They live in a schema of their own, named after the view with underscores, created from {@code
 * classpath:views/<name>.sql}; statements name them unqualified.
 */
public interface View {

    /** The name in kebab case: {@code customer-search}. */
    String name();

    /**
     * Rises whenever the tables or what is written into them change, or facts of another family are
     * wanted: the view is then rebuilt.
     */
    int version();

    /** The facts it wants, by type or by family. */
    Set<Class<? extends Fact>> facts();

    /** The contexts that publish them. */
    default Set<String> contexts() {
        return Interest.contextsOf(facts());
    }

    /**
     * Writes what the facts tell, in the caller's transaction. Each fact comes exactly once and in
     * its aggregate's order; a failure undoes all of them, and they come again, perhaps in smaller
     * groups.
     */
    void apply(List<Delivery> facts);
}
