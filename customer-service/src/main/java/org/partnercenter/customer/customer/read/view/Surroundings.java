package org.partnercenter.customer.customer.read.view;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;

/**
 * What a batch's facts do not say by themselves: the partners' current months, and the personal
 * data in clear, in the form that is searched.
 */
record Surroundings(Map<String, YearMonth> months, Map<String, Texts> texts) {

    /** What infixes are looked for in; null for an erased customer. */
    record Texts(@Nullable String nameKey, @Nullable String mobileKey) {}

    YearMonth month(String partnerId) {
        return Objects.requireNonNull(months.get(partnerId));
    }

    @Nullable String nameKey(String customerId) {
        Texts found = texts.get(customerId);
        return found == null ? null : found.nameKey();
    }

    @Nullable String mobileKey(String customerId) {
        Texts found = texts.get(customerId);
        return found == null ? null : found.mobileKey();
    }
}
