package org.partnercenter.association.customer;

import org.jspecify.annotations.Nullable;

/** The forms of personal data that anybody may see. */
public final class Masks {

    private static final String HIDDEN = "***";
    private static final String HIDDEN_NUMBER = "*******";
    private static final int SHORTEST_NUMBER = 9;
    private static final int SHOWN_DIGITS = 4;

    private Masks() {}

    public static @Nullable String name(@Nullable String clear) {
        if (clear == null) {
            return null;
        }
        int[] points = clear.codePoints().toArray();
        return points.length < 3
                ? HIDDEN
                : Character.toString(points[0])
                        + HIDDEN
                        + Character.toString(points[points.length - 1]);
    }

    public static @Nullable String mobile(@Nullable String clear) {
        if (clear == null) {
            return null;
        }
        return clear.length() < SHORTEST_NUMBER
                ? HIDDEN_NUMBER
                : HIDDEN_NUMBER + clear.substring(clear.length() - SHOWN_DIGITS);
    }

    public static @Nullable String email(@Nullable String clear) {
        if (clear == null) {
            return null;
        }
        int at = Math.max(clear.lastIndexOf('@'), 0);
        boolean tooShort = clear.codePointCount(0, at) < 3;
        return (tooShort ? "" : Character.toString(clear.codePointAt(0)))
                + HIDDEN
                + clear.substring(at);
    }
}
