package org.partnercenter.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A page of a list: {@code next} is null on the last one, {@code total} is there when it was asked
 * for.
 */
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long total) {

    public static <T> Page<T> of(List<T> items, @Nullable String next) {
        return new Page<>(items, next, null);
    }
}
