package org.partnercenter.customer.customer.write.importing;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** What became of a line: DONE with the customer's id, or FAILED with its problem. */
record LineResult(
        long line,
        @Nullable String id,
        String status,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ProblemDetail problem) {}
