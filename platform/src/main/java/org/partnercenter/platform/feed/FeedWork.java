package org.partnercenter.platform.feed;

import java.util.List;

/** How a feed handles what it received. */
interface FeedWork {

    /**
     * Handles the facts as far as that is possible and tells the progress what has been committed.
     * Whatever it throws passes by itself: the same facts come again.
     */
    void handle(List<Received> batch, FeedProgress progress);

    /** Whether a reader waits for facts, be they wanted or not, to be handled. */
    default boolean isAwaited() {
        return false;
    }
}
