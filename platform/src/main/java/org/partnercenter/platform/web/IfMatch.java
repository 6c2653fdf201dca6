package org.partnercenter.platform.web;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Rejection;

/**
 * The version that a change expects, from {@code If-Match}; null or {@code *} means whichever it
 * is.
 */
public record IfMatch(@Nullable Long version) {

    /** The ETag of a version. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    static IfMatch parse(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return new IfMatch(null);
        }
        String tag = header.strip().replaceFirst("^W/", "").replace("\"", "");
        return new IfMatch(tag.matches("\\d{1,18}") ? Long.valueOf(tag) : -1L);
    }

    /** Refuses with 412 unless the expectation holds. */
    public void require(long actual) {
        if (version != null && version != actual) {
            throw Rejection.preconditionFailed();
        }
    }
}
