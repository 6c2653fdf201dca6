package org.partnercenter.platform.feed;

import org.partnercenter.platform.feed.FeedStatus.State;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Down while facts are missing somewhere; out of service while a feed waits for Kafka or
 * PostgreSQL; says which feed and why.
 */
final class FeedsHealth implements HealthIndicator {
    private final Feeds feeds;
    private final FeedWatch watch;

    FeedsHealth(Feeds feeds, FeedWatch watch) {
        this.feeds = feeds;
        this.watch = watch;
    }

    @Override
    public Health health() {
        var details = new TreeMap<String, Object>();
        feeds.running().forEach(feed -> details.put(feed.name(), detailsOf(feed)));
        var health = status();
        var trouble = feeds.trouble();
        if (trouble != null) {
            health.withDetail("trouble", trouble);
        }
        return health.withDetails(details).build();
    }

    private Health.Builder status() {
        if (feeds.running().stream().anyMatch(feed -> !feed.losses().isEmpty())) {
            return Health.down();
        }
        boolean waiting =
                feeds.running().stream()
                        .flatMap(feed -> feed.statuses().stream())
                        .anyMatch(status -> status.state() == State.WAITING);
        return waiting || feeds.trouble() != null ? Health.outOfService() : Health.up();
    }

    private Map<String, Object> detailsOf(RunningFeed feed) {
        var details = new LinkedHashMap<String, Object>();
        details.put(
                "state",
                feed.statuses().stream()
                        .map(status -> status.state().name())
                        .distinct()
                        .collect(Collectors.joining(", ")));
        details.put("lag", watch.ends().lagOf(feed.positions()));
        details.put("deadLetters", watch.lettersOf(feed.name()));
        var reasons =
                feed.statuses().stream().map(FeedStatus::reason).filter(Objects::nonNull).toList();
        if (!reasons.isEmpty()) {
            details.put("waitsFor", reasons.getFirst());
        }
        if (!feed.losses().isEmpty()) {
            details.put("missing", FeedStatus.describe(feed.losses()));
        }
        return details;
    }
}
