package org.partnercenter.customer.customer.read.search;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Whose customers a search may find. */
sealed interface Reach {

    /** One partner's, or those of it that one member manages. */
    record Partner(String partnerId, @Nullable String managedBy) implements Reach {}

    /** Several partners'. */
    record Partners(List<String> partnerIds) implements Reach {}

    /** Everybody's. */
    record Everybody() implements Reach {}
}
