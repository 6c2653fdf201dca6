package org.partnercenter.systemtests.given;

import java.security.SecureRandom;

/** Names that nobody else has, so that a journey can be repeated on the same system. */
public final class Unique {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Unique() {}

    /** The word and ten random letters, with a dash between. */
    public static String id(String word) {
        return word + "-" + letters(10);
    }

    public static String letters(int count) {
        return RANDOM.ints(count, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    public static String digits(int count) {
        return RANDOM.ints(count, '0', '9' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
