package org.partnercenter.platform.web;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.command.Sha256;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The versions that a change expects one of, from {@code If-Match}; null or {@code *} means
 * whichever it is. A tag that a proxy has made weak stands for its version all the same.
 */
public final class IfMatch {

    private static final Pattern TAG = Pattern.compile("(?:W/)?(\"?)(\\d{1,18})(-[0-9a-f]+)?\\1");
    private static final int HASH_BYTES = 8;

    private final @Nullable Set<Long> versions;

    private IfMatch(@Nullable Set<Long> versions) {
        this.versions = versions;
    }

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

    /** Expects that version, or whichever it is. */
    public IfMatch(@Nullable Long version) {
        this(version == null ? null : Set.of(version));
    }

    static IfMatch parse(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return new IfMatch((Long) null);
        }
        return new IfMatch(
                Stream.of(header.split(","))
                        .map(tag -> TAG.matcher(tag.strip()))
                        .filter(Matcher::matches)
                        .map(tag -> Long.valueOf(tag.group(2)))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Refuses with 412 unless the expectation holds. */
    public void require(long actual) {
        if (versions != null && !versions.contains(actual)) {
            throw Rejection.preconditionFailed();
        }
    }

    private static String hash(byte[] shown) {
        return HexFormat.of().formatHex(Arrays.copyOf(Sha256.of(shown), HASH_BYTES));
    }
}
