package org.partnercenter.platform.list;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** An item's place in a list that is sorted by a time and an id. */
public record TimePosition(Instant at, String id) {

    /** Reads a cursor of that list back, or null for none. */
    public static @Nullable TimePosition of(@Nullable String cursor, Direction direction) {
        Place place = Place.of(cursor, direction.name(), 2);
        return place == null ? null : new TimePosition(place.time(0), place.id(1));
    }

    /** As a cursor remembers it. */
    public List<String> place() {
        return List.of(at.toString(), id);
    }
}
