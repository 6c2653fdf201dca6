package org.partnercenter.platform.web;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Rejection;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version that a change expects, from {@code If-Match}; null or {@code *} means whichever it
 * is.
 */
public record IfMatch(@Nullable Long version) {

    private static final Pattern TAG = Pattern.compile("(\\d{1,18})(-[0-9a-f]+)?");
    private static final int HASH_BYTES = 8;

    /** The ETag of a version. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The ETag of what is shown of a version, for a body that changes by more than its versions.
     * {@code If-Match} compares the version alone.
     */
    public static String etag(long version, byte[] shown) {
        return "\"" + version + "-" + hash(shown) + "\"";
    }

    static IfMatch parse(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return new IfMatch(null);
        }
        Matcher tag = TAG.matcher(header.strip().replaceFirst("^W/", "").replace("\"", ""));
        return new IfMatch(tag.matches() ? Long.valueOf(tag.group(1)) : -1L);
    }

    /** Refuses with 412 unless the expectation holds. */
    public void require(long actual) {
        if (version != null && version != actual) {
            throw Rejection.preconditionFailed();
        }
    }

    private static String hash(byte[] shown) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(shown);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, HASH_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
