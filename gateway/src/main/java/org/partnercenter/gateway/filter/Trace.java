package org.partnercenter.gateway.filter;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The W3C trace context of a request: the caller's, or a new one. */
public record Trace(String parent) {

    private static final String ATTRIBUTE = Trace.class.getName();
    private static final Pattern VALID =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    static Trace of(@Nullable String traceparent) {
        return traceparent != null && VALID.matcher(traceparent).matches()
                ? new Trace(traceparent)
                : new Trace("00-" + hex() + hex() + "-" + hex() + "-01");
    }

    /** The trace of this request, begun when it has none yet. */
    public static Trace of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Trace known) {
            return known;
        }
        Trace trace = of(request.getHeader("traceparent"));
        request.setAttribute(ATTRIBUTE, trace);
        return trace;
    }

    public String id() {
        return parent.substring(3, 35);
    }

    private static String hex() {
        long random = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
        return Long.toHexString(random | Long.MIN_VALUE);
    }
}
