package org.partnercenter.billing.focus;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * Reads a cost exactly: digits with at most one point, or the same with an exponent; up to 20
 * digits before the point and 18 behind it. No thousands separators, no NaN.
 */
final class Decimal {

    private static final int INTEGER_DIGITS = 20;
    private static final int DECIMALS = 18;
    private static final int LONGEST = 64;

    private Decimal() {}

    /** The number in plain notation with its digits as they came, or null when it is none. */
    static @Nullable String plain(String text) {
        int length = text.length();
        int at = length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        int digits = 0;
        int leadingZeros = 0;
        int point = -1;
        for (int i = at; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                if (point < 0 && c == '0' && leadingZeros == digits) {
                    leadingZeros++;
                }
                digits++;
            } else if (c == '.' && point < 0) {
                point = i;
            } else {
                return exponent(text);
            }
        }
        int decimals = point < 0 ? 0 : length - point - 1;
        boolean fits =
                digits > 0
                        && digits - decimals - leadingZeros <= INTEGER_DIGITS
                        && decimals <= DECIMALS;
        return fits ? text : digits == 0 ? null : fitted(text);
    }

    private static @Nullable String exponent(String text) {
        int e = Math.max(text.indexOf('e'), text.indexOf('E'));
        boolean wellFormed = e > 0 && text.length() - e <= 5 && !text.contains("_");
        return wellFormed ? fitted(text) : null;
    }

    private static @Nullable String fitted(String text) {
        if (text.length() > LONGEST || !text.chars().allMatch(c -> c < 128)) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(text);
            BigDecimal shortest = value.stripTrailingZeros();
            boolean fits =
                    shortest.precision() - shortest.scale() <= INTEGER_DIGITS
                            && shortest.scale() <= DECIMALS;
            return fits ? (value.scale() > DECIMALS ? shortest : value).toPlainString() : null;
        } catch (NumberFormatException none) {
            return null;
        }
    }
}
