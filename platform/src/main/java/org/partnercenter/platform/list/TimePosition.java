package org.partnercenter.platform.list;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.Cursor;
import org.partnercenter.platform.web.Page;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** An item's place in a list that is sorted by a time and an id, newest first. */
public record TimePosition(Instant at, String id) {

    private static final Pattern TIME = Pattern.compile("[1-9]\\d{3}-[-0-9:.T]{1,30}Z");
    private static final Pattern ID = Pattern.compile("[-.\\w]{1,64}");

    /** Reads a cursor of that list back, or null for none. */
    public static @Nullable TimePosition parse(@Nullable String cursor, String sort) {
        Cursor given = Cursor.parse(cursor, sort, 2);
        if (given == null) {
            return null;
        }
        String at = String.valueOf(given.values().getFirst());
        String id = String.valueOf(given.values().getLast());
        if (!TIME.matcher(at).matches() || !ID.matcher(id).matches()) {
            throw madeByHand();
        }
        try {
            return new TimePosition(Instant.parse(at), id);
        } catch (DateTimeException noSuchTime) {
            throw madeByHand();
        }
    }

    /** The page of what was found with one row more than its limit. */
    public static <T> Page<T> page(
            List<T> found, int limit, String sort, Function<T, TimePosition> position) {
        if (found.size() <= limit) {
            return Page.of(found, null);
        }
        List<T> items = found.subList(0, limit);
        return Page.of(items, position.apply(items.getLast()).cursor(sort));
    }

    /** The cursor of the page that comes after this item. */
    public String cursor(String sort) {
        return new Cursor(sort, List.of(at.toString(), id)).encode();
    }

    private static Rejection madeByHand() {
        return Rejection.invalid(
                "cursor", "INVALID_CURSOR", "not a cursor of this list: take the one you got");
    }
}
