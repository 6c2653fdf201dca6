package org.partnercenter.customer.customer.write.importing;

import java.util.regex.Pattern;

/**
 * How a column or field that is none of ours may be named in a refusal: only when it looks like a
 * name of a field, never like somebody's data.
 */
final class UnknownName {

    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,31}");

    private UnknownName() {}

    static String of(String name) {
        return FIELD.matcher(name).matches() ? " " + name : "";
    }
}
