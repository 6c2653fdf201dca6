package org.partnercenter.platform.command;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * A request that is refused, with a stable code and a sentence for the caller. Never holds personal
 * data.
 */
public final class Rejection extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of refusal it is: each has one HTTP status. */
    public enum Kind {
        INVALID(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        PRECONDITION_FAILED(412),
        TOO_LARGE(413),
        UNSUPPORTED_MEDIA_TYPE(415),
        UNPROCESSABLE(422),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** One thing that is wrong with one field of the input. */
    public record FieldError(String field, String code, String message)
            implements java.io.Serializable {}

    private final Kind kind;
    private final String code;
    private final List<FieldError> errors;
    private final @Nullable Duration retryAfter;

    public Rejection(
            Kind kind,
            String code,
            String detail,
            List<FieldError> errors,
            @Nullable Duration retryAfter) {
        super(detail, null, false, false);
        this.kind = kind;
        this.code = code;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    public static Rejection of(Kind kind, String code, String detail) {
        return new Rejection(kind, code, detail, List.of(), null);
    }

    public static Rejection conflict(String code, String detail) {
        return of(Kind.CONFLICT, code, detail);
    }

    /** A conflict that passes: the same request may do after that time. */
    public static Rejection conflict(String code, String detail, Duration retryAfter) {
        return new Rejection(Kind.CONFLICT, code, detail, List.of(), retryAfter);
    }

    public static Rejection notFound(String code, String detail) {
        return of(Kind.NOT_FOUND, code, detail);
    }

    public static Rejection forbidden(String code, String detail) {
        return of(Kind.FORBIDDEN, code, detail);
    }

    public static Rejection preconditionFailed() {
        return of(
                Kind.PRECONDITION_FAILED,
                "PRECONDITION_FAILED",
                "It has changed since you read it: read it again and repeat the change with the new"
                        + " ETag.");
    }

    public static Rejection unavailable(String code, String detail, Duration retryAfter) {
        return new Rejection(Kind.UNAVAILABLE, code, detail, List.of(), retryAfter);
    }

    public static Rejection invalid(String field, String code, String message) {
        return invalid(List.of(new FieldError(field, code, message)));
    }

    public static Rejection invalid(List<FieldError> errors) {
        FieldError first = errors.getFirst();
        return new Rejection(
                Kind.INVALID,
                errors.size() == 1 ? first.code() : "INVALID_INPUT",
                first.field() + ": " + first.message(),
                errors,
                null);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String detail() {
        String detail = getMessage();
        return detail == null ? "" : detail;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
