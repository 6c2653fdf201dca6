package org.partnercenter.platform.list;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Rejection;

/** The way in which a list that is sorted by one field alone is walked. */
public record Direction(String field, boolean descending) {

    /** The way that {@code sort} asks for; that one unless told, and no other field's. */
    public static Direction of(@Nullable String sort, Direction unlessTold) {
        String field = unlessTold.field;
        if (sort == null) {
            return unlessTold;
        }
        if (!sort.equals(field) && !sort.equals("-" + field)) {
            throw Rejection.invalid(
                    "sort",
                    "INVALID_VALUE",
                    "must be %1$s, or -%1$s for descending".formatted(field));
        }
        return new Direction(field, !sort.equals(field));
    }

    /** How {@code sort} asks for it, and its name in cursors. */
    public String name() {
        return (descending ? "-" : "") + field;
    }

    /** What comes after a place compares so with it. */
    public String comparison() {
        return descending ? " < " : " > ";
    }

    /** As SQL calls it. */
    public String keyword() {
        return descending ? " desc" : " asc";
    }
}
