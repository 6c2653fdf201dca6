package org.partnercenter.gateway.proxy;

import org.jspecify.annotations.Nullable;
import org.partnercenter.gateway.problem.Problem;

import java.io.IOException;

/** A service gave no answer. */
final class ServiceFailure extends IOException {

    private final Problem problem;
    private final boolean repeatable;

    ServiceFailure(Problem problem, boolean repeatable, @Nullable IOException cause) {
        super(problem.detail(), cause);
        this.problem = problem;
        this.repeatable = repeatable;
    }

    Problem problem() {
        return problem;
    }

    /** What operators are told. */
    String reason() {
        Throwable cause = getCause();
        return cause == null ? "its breaker is open" : cause.toString();
    }

    /** Whether another try at once may help. */
    boolean isRepeatable() {
        return repeatable;
    }
}
