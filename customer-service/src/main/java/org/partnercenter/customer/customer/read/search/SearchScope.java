package org.partnercenter.customer.customer.read.search;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/** Whose customers are searched: the caller's partner's or those of its resellers. */
enum SearchScope {
    OWN,
    RESELLERS;

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
