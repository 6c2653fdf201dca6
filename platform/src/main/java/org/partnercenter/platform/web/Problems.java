package org.partnercenter.platform.web;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.command.Trace;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * Builds RFC 9457 problem documents of one shape: type, title, status, detail, instance, code,
 * errors, traceId.
 */
public final class Problems {

    private Problems() {}

    public static ProblemDetail of(Rejection rejection) {
        return of(
                rejection.kind().status(),
                rejection.code(),
                rejection.detail(),
                rejection.errors());
    }

    public static ProblemDetail of(
            int status, String code, String detail, List<Rejection.FieldError> errors) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(status), detail);
        problem.setType(
                URI.create(
                        "urn:partner-center:problem:"
                                + code.toLowerCase(Locale.ROOT).replace('_', '-')));
        problem.setTitle(HttpStatus.valueOf(status).getReasonPhrase());
        problem.setProperty("code", code);
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        String trace = Trace.currentId();
        if (trace != null) {
            problem.setProperty("traceId", trace);
        }
        return problem;
    }

    /** A path that may stand in a problem document: without its query. */
    static ProblemDetail at(ProblemDetail problem, @Nullable String path) {
        if (path != null) {
            try {
                problem.setInstance(URI.create(path));
            } catch (IllegalArgumentException unprintable) {
                problem.setInstance(URI.create("/"));
            }
        }
        return problem;
    }
}
