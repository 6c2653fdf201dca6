package org.partnercenter.association.preregistration.read;

import io.swagger.v3.oas.annotations.Parameter;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.list.ListQuery;

/** Which preregistrations are asked for, and which page of them. */
record PreregistrationFilter(
        PreregistrationDetails.@Nullable State state,
        @Parameter(description = "1 to 500, 50 unless told") @Nullable Integer limit,
        @Parameter(description = "The next of the page before") @Nullable String cursor,
        @Parameter(description = "exact adds the total") @Nullable String count) {

    ListQuery page() {
        return new ListQuery(limit, cursor, count);
    }
}
