package org.partnercenter.association.preregistration.read;

import io.swagger.v3.oas.annotations.Parameter;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.list.ListRequest;

/** Which preregistrations are asked for, and which page of them. */
record PreregistrationFilter(
        PreregistrationDetails.@Nullable State state,
        @Parameter(description = ListRequest.LIMIT) @Nullable Integer limit,
        @Parameter(description = ListRequest.CURSOR) @Nullable String cursor,
        @Parameter(description = ListRequest.SORT) @Nullable String sort,
        @Parameter(description = ListRequest.COUNT) @Nullable String count) {

    ListRequest page() {
        return new ListRequest(limit, cursor, sort, count);
    }
}
