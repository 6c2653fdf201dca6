package org.partnercenter.platform.feed;

import org.jspecify.annotations.Nullable;

/**
 * One filling of a view's tables: the one that is read, the one that is built, or an old one.
 *
 * @param indexed whether the indexes that can wait are there
 */
record ViewGeneration(
        String view,
        int generation,
        int version,
        String feed,
        @Nullable String schema,
        State state,
        boolean indexed) {

    enum State {
        LIVE,
        BUILDING,
        RETIRED
    }

    boolean isActive() {
        return state != State.RETIRED;
    }
}
