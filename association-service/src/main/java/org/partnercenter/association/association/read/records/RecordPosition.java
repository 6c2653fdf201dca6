package org.partnercenter.association.association.read.records;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.Cursor;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** A record's place in the order of the list: newest first. */
record RecordPosition(Instant at, String recordId) {

    private static final String SORT = "-at";
    private static final Pattern TIME = Pattern.compile("[1-9]\\d{3}-[-0-9:.T]{1,30}Z");
    private static final Pattern ID = Pattern.compile("[-\\w]{1,64}");

    static RecordPosition of(AssociationRecord item) {
        return new RecordPosition(item.at(), item.recordId());
    }

    /** Reads a cursor back, or null for none. */
    static @Nullable RecordPosition parse(@Nullable String cursor) {
        Cursor given = Cursor.parse(cursor, SORT, 2);
        if (given == null) {
            return null;
        }
        String at = String.valueOf(given.values().getFirst());
        String recordId = String.valueOf(given.values().getLast());
        if (!TIME.matcher(at).matches() || !ID.matcher(recordId).matches()) {
            throw madeByHand();
        }
        try {
            return new RecordPosition(Instant.parse(at), recordId);
        } catch (DateTimeException noSuchTime) {
            throw madeByHand();
        }
    }

    String cursor() {
        return new Cursor(SORT, List.of(at.toString(), recordId)).encode();
    }

    private static Rejection madeByHand() {
        return Rejection.invalid(
                "cursor", "INVALID_CURSOR", "not a cursor of this list: take the one you got");
    }
}
