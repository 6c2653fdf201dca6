package org.partnercenter.platform.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

import java.time.Clock;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Shows how far a running feed is in the partitions that this instance owns. */
final class FeedGauges implements AutoCloseable {
    private static final double MILLIS = 1_000.0;

    private final MeterRegistry registry;
    private final RunningFeed feed;
    private final FeedWatch watch;
    private final Clock clock;
    private final List<Meter> gauges;

    FeedGauges(MeterRegistry registry, RunningFeed feed, FeedWatch watch, Clock clock) {
        this.registry = registry;
        this.feed = feed;
        this.watch = watch;
        this.clock = clock;
        gauges =
                List.of(
                        gauge("lag.facts", FeedGauges::lag, "Published facts not handled yet"),
                        gauge("lag.seconds", FeedGauges::age, "Age of the last fact, while behind"),
                        gauge(
                                "progress",
                                FeedGauges::progress,
                                "Handled share of what is published"),
                        gauge(
                                "dead.letters",
                                FeedGauges::letters,
                                "Facts that wait for an operator"),
                        gauge("stopped.partitions", FeedGauges::stopped, "Partitions with a loss"));
    }

    private Gauge gauge(String name, ToDoubleFunction<FeedGauges> value, String description) {
        var tags =
                Tags.of("feed", FeedName.viewOf(feed.name()))
                        .and("generation", FeedName.generationOf(feed.name()));
        return Gauge.builder("partner.center.feed." + name, this, value)
                .description(description)
                .tags(tags)
                .register(registry);
    }

    private double lag() {
        return watch.ends().lagOf(feed.positions());
    }

    private double age() {
        long last = feed.meters().lastHandledAt();
        return lag() == 0 || last == 0 ? 0 : Math.max(0, clock.millis() - last) / MILLIS;
    }

    private double progress() {
        long handled = feed.positions().values().stream().mapToLong(Long::longValue).sum();
        double published = handled + lag();
        return published == 0 ? 1 : handled / published;
    }

    private double letters() {
        return watch.lettersOf(feed.name());
    }

    private double stopped() {
        return feed.losses().size();
    }

    @Override
    public void close() {
        gauges.forEach(registry::remove);
    }
}
