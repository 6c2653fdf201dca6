package org.partnercenter.systemtests.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paths with values in them. */
public final class Path {

    private static final Pattern PLACE = Pattern.compile("\\{}");

    private Path() {}

    /** The pattern with each {@code {}} replaced by the next value, encoded. */
    public static String of(String pattern, Object... values) {
        Matcher places = PLACE.matcher(pattern);
        StringBuilder path = new StringBuilder();
        for (Object value : values) {
            places.find();
            places.appendReplacement(path, Matcher.quoteReplacement(encoded(value)));
        }
        return places.appendTail(path).toString();
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(value.toString(), UTF_8).replace("+", "%20");
    }
}
