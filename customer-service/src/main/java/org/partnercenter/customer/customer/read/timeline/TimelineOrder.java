package org.partnercenter.customer.customer.read.timeline;

import org.partnercenter.platform.list.Direction;

import java.util.Locale;

/** Where a timeline begins. */
enum TimelineOrder {
    NEWEST(new Direction("at", true)),
    OLDEST(new Direction("at", false));

    private final Direction direction;

    TimelineOrder(Direction direction) {
        this.direction = direction;
    }

    static TimelineOrder of(Direction direction) {
        return direction.descending() ? NEWEST : OLDEST;
    }

    Direction direction() {
        return direction;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The condition that leaves what came before a place; three parameters. */
    String beyond() {
        return " and (e.at, e.sequence, e.id)" + direction.comparison() + "(?, ?, ?)";
    }

    String order() {
        return " order by e.at%1$s, e.sequence%1$s, e.id%1$s".formatted(direction.keyword());
    }
}
