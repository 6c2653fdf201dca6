package org.partnercenter.contracts;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened and that other services and downstream systems may rely on. Facts only
 * ever gain fields; anything else is a new version of the type. Readers ignore types and fields
 * they do not know.
 */
public interface Fact {

    /** The partner in whose world it happened. */
    String partnerId();

    /**
     * The customer that the fact is about, or null. It is the key of the record and orders one
     * customer's facts.
     */
    default @Nullable String subject() {
        return null;
    }
}
