package org.partnercenter.platform.list;

import io.swagger.v3.oas.annotations.Parameter;

import org.jspecify.annotations.Nullable;

/** Which page of a list is asked for. */
public record ListQuery(
        @Parameter(description = "1 to 500, 50 unless told") @Nullable Integer limit,
        @Parameter(description = "The next of the page before") @Nullable String cursor,
        @Parameter(description = "exact adds the total") @Nullable String count) {}
