package org.partnercenter.customer.customer.read.timeline;

import java.util.Locale;

/** Where a timeline begins. */
enum TimelineOrder {
    NEWEST("<", "desc"),
    OLDEST(">", "asc");

    private final String comparison;
    private final String direction;

    TimelineOrder(String comparison, String direction) {
        this.comparison = comparison;
        this.direction = direction;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The condition that leaves what came before a place; three parameters. */
    String beyond() {
        return " and (e.at, e.sequence, e.id) " + comparison + " (?, ?, ?)";
    }

    String order() {
        return " order by e.at %1$s, e.sequence %1$s, e.id %1$s".formatted(direction);
    }
}
