package org.partnercenter.platform.feed;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Starts feeds. */
final class FeedFactory implements AutoCloseable {
    private final FeedKafka kafka;
    private final TopicSetup topics;
    private final Set<String> contexts;
    private final JdbcClient db;
    private final FeedSessions sessions;
    private final MeterRegistry registry;
    private final FeedWatch watch;
    private final Map<RunningFeed, FeedGauges> gauges = new ConcurrentHashMap<>();
    private boolean topicsAreThere;

    FeedFactory(
            FeedKafka kafka,
            TopicSetup topics,
            Set<String> contexts,
            JdbcClient db,
            FeedSessions sessions,
            MeterRegistry registry,
            FeedWatch watch) {
        this.kafka = kafka;
        this.topics = topics;
        this.contexts = Set.copyOf(contexts);
        this.db = db;
        this.sessions = sessions;
        this.registry = registry;
        this.watch = watch;
    }

    void ensureTopics() {
        if (!topicsAreThere) {
            topics.ensure(contexts);
            topicsAreThere = true;
        }
    }

    RunningFeed start(WantedFeed feed) {
        var meters = new FeedMeters(registry, feed.name());
        var members =
                IntStream.range(0, feed.threads())
                        .mapToObj(number -> member(feed, meters, number))
                        .toList();
        var running = new RunningFeed(feed, meters, members);
        gauges.put(running, new FeedGauges(registry, running, watch, Clock.systemUTC()));
        return running;
    }

    void stop(RunningFeed feed) {
        feed.stop();
        var shown = gauges.remove(feed);
        if (shown != null) {
            shown.close();
        }
    }

    private RunningFeed.Member member(WantedFeed feed, FeedMeters meters, int number) {
        var session = sessions.open();
        var ledger = new FeedLedger(feed.name(), db, session);
        var progress = new FeedProgress(meters);
        var status = new FeedStatus(feed.name(), meters);
        var consumer =
                new FeedConsumer(
                        feed.name(),
                        feed.contexts(),
                        new FactCodec(feed.interest()),
                        kafka,
                        ledger,
                        feed.work().apply(ledger),
                        progress,
                        status);
        var thread =
                Thread.ofPlatform()
                        .name("feed-" + feed.name() + (number == 0 ? "" : "-" + number))
                        .start(() -> run(consumer, session));
        return new RunningFeed.Member(consumer, thread, progress, status);
    }

    private static void run(FeedConsumer consumer, FeedSession session) {
        try (session) {
            consumer.run();
        }
    }

    @Override
    public void close() {
        watch.ends().close();
    }
}
