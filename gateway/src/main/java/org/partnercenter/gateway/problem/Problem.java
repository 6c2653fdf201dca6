package org.partnercenter.gateway.problem;

import org.partnercenter.gateway.routing.Service;
import org.springframework.http.HttpStatus;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * What the gateway itself refuses, and what the caller can do about it.
 *
 * @param retryAfter the seconds after which another try makes sense; 0 when that is not the remedy
 */
public record Problem(int status, String code, String detail, long retryAfter) {

    private static Problem of(int status, String code, String detail) {
        return new Problem(status, code, detail, 0);
    }

    public static Problem unauthenticated() {
        return of(401, "UNAUTHENTICATED", "Send a bearer token in the header Authorization.");
    }

    public static Problem tokenExpired() {
        return of(401, "TOKEN_EXPIRED", "The token has expired: get a new one.");
    }

    public static Problem tokenInvalid() {
        return of(401, "TOKEN_INVALID", "The token is malformed, forged or of another issuer.");
    }

    public static Problem forbidden() {
        return of(403, "FORBIDDEN", "This needs the role platform.");
    }

    public static Problem issuerUnavailable() {
        return new Problem(
                503,
                "ISSUER_UNAVAILABLE",
                "The token cannot be checked: its issuer does not answer.",
                5);
    }

    public static Problem notFound() {
        return of(404, "NOT_FOUND", "There is nothing at this path.");
    }

    public static Problem malformed() {
        return of(400, "MALFORMED_REQUEST", "The request's line, path or headers are malformed.");
    }

    public static Problem tooLarge(long limit) {
        return of(
                413,
                "PAYLOAD_TOO_LARGE",
                "The body may have at most %d bytes here.".formatted(limit));
    }

    public static Problem tooManyRequests(long nanosToWait) {
        return new Problem(
                429,
                "RATE_LIMITED",
                "Too many requests of this client: slow down.",
                1 + TimeUnit.NANOSECONDS.toSeconds(nanosToWait));
    }

    public static Problem unavailable(Service service, long retryAfter) {
        return new Problem(
                503,
                "SERVICE_UNAVAILABLE",
                "The %s does not answer now: try again later.".formatted(service.label()),
                retryAfter);
    }

    public static Problem timeout(Service service, long retryAfter) {
        return new Problem(
                503,
                "SERVICE_TIMEOUT",
                "The %s took too long: try again later.".formatted(service.label()),
                retryAfter);
    }

    /** For what the web server refuses by itself. */
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 404 -> notFound();
            case 405, 501 -> of(status, "METHOD_NOT_ALLOWED", "This method is not possible here.");
            case 406 -> of(406, "NOT_ACCEPTABLE", "There is no answer in a type you accept.");
            case 413 -> of(413, "PAYLOAD_TOO_LARGE", "The body is too large.");
            case 414 -> of(414, "URI_TOO_LONG", "The path and query are too long.");
            case 431 -> of(431, "HEADERS_TOO_LARGE", "The headers are too large.");
            case 503 ->
                    new Problem(
                            503,
                            "SERVICE_UNAVAILABLE",
                            "The gateway does not answer now: try again later.",
                            1);
            case 505 -> of(505, "HTTP_VERSION_NOT_SUPPORTED", "Send the request by HTTP/1.1.");
            default ->
                    status < 500
                            ? new Problem(status, "MALFORMED_REQUEST", malformed().detail(), 0)
                            : of(
                                    500,
                                    "INTERNAL_ERROR",
                                    "It failed on our side: tell the operator the trace id.");
        };
    }

    public String type() {
        return "urn:partner-center:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title() {
        HttpStatus known = HttpStatus.resolve(status);
        return known == null ? "Refused" : known.getReasonPhrase();
    }
}
