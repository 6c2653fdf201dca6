package org.partnercenter.platform.list;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.Cursor;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/** Where a page of a list ended. Only what the list itself can have written there is read. */
public final class Place {

    private static final Pattern TIME = Pattern.compile("[1-9]\\d{3}-[-0-9:.T]{1,30}Z");
    private static final Pattern ID = Pattern.compile("[-.\\w]{1,64}");
    private static final Pattern UUIDS =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");
    private static final Pattern SEQUENCE = Pattern.compile("\\d{1,18}");

    private final Cursor cursor;

    private Place(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Reads a cursor of a list in that order, with that many values; null for none. */
    public static @Nullable Place of(@Nullable String cursor, String order, int values) {
        Cursor given = Cursor.parse(cursor, order, values);
        return given == null ? null : new Place(given);
    }

    public String text(int which) {
        String value = cursor.values().get(which);
        if (value == null || value.indexOf('\0') >= 0) {
            throw madeByHand();
        }
        return value;
    }

    public Instant time(int which) {
        try {
            return Instant.parse(text(which, TIME));
        } catch (DateTimeException noSuchTime) {
            throw madeByHand();
        }
    }

    /** An id of ours or of a caller's own. */
    public String id(int which) {
        return text(which, ID);
    }

    public UUID uuid(int which) {
        return UUID.fromString(text(which, UUIDS));
    }

    public BigDecimal number(int which) {
        return new BigDecimal(text(which, NUMBER));
    }

    public long sequence(int which) {
        return Long.parseLong(text(which, SEQUENCE));
    }

    private String text(int which, Pattern form) {
        String value = text(which);
        if (!form.matcher(value).matches()) {
            throw madeByHand();
        }
        return value;
    }

    private static Rejection madeByHand() {
        return Rejection.invalid(
                "cursor", "INVALID_CURSOR", "not a cursor of this list: take the one you got");
    }
}
