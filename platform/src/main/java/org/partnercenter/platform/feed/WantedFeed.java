package org.partnercenter.platform.feed;

import java.util.Set;
import java.util.function.Function;

/**
 * A feed that should run in this instance.
 *
 * @param name names its positions and, with the context before it, its consumer group
 * @param threads how many members of the group this instance is
 * @param work what is done with its facts
 */
record WantedFeed(
        String name,
        Set<String> contexts,
        Interest interest,
        int threads,
        Function<FeedLedger, FeedWork> work) {}
