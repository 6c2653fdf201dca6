package org.partnercenter.platform.feed;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

/** Counts what one feed of this instance does. */
final class FeedMeters {
    private final Counter applied;
    private final Counter repeats;
    private final Counter parked;
    private final Counter losses;
    private volatile long lastHandledAt;

    FeedMeters(MeterRegistry registry, String feed) {
        var tags = Tags.of("feed", FeedName.viewOf(feed));
        applied = registry.counter("partner.center.feed.applied", tags);
        repeats = registry.counter("partner.center.feed.repeats", tags);
        parked = registry.counter("partner.center.feed.parked", tags);
        losses = registry.counter("partner.center.feed.losses", tags);
    }

    void committed(Sifted sifted) {
        applied.increment(sifted.fresh().size());
        repeats.increment(sifted.repeats());
        parked.increment(sifted.letters().size());
        if (sifted.lastPublishedAt() > 0) {
            lastHandledAt = sifted.lastPublishedAt();
        }
    }

    void lost() {
        losses.increment();
    }

    /** When the fact that was handled last had been published, in milliseconds. */
    long lastHandledAt() {
        return lastHandledAt;
    }
}
