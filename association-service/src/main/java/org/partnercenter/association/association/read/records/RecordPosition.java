package org.partnercenter.association.association.read.records;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.Cursor;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/** A record's place in the order of the list: newest first. */
record RecordPosition(Instant at, String recordId) {

    private static final String SORT = "-at";

    static RecordPosition of(AssociationRecord item) {
        return new RecordPosition(item.at(), item.recordId());
    }

    /** Reads a cursor back, or null for none. */
    static @Nullable RecordPosition parse(@Nullable String cursor) {
        Cursor given = Cursor.parse(cursor, SORT, 2);
        if (given == null) {
            return null;
        }
        try {
            return new RecordPosition(
                    Instant.parse(String.valueOf(given.values().getFirst())),
                    String.valueOf(given.values().getLast()));
        } catch (DateTimeException madeByHand) {
            throw Rejection.invalid(
                    "cursor", "INVALID_CURSOR", "not a cursor of this list: take the one you got");
        }
    }

    String cursor() {
        return new Cursor(SORT, List.of(at.toString(), recordId)).encode();
    }
}
