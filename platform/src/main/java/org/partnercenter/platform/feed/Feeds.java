package org.partnercenter.platform.feed;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps the feeds of this instance running: one for each generation of each view that this version
 * of the code can write, and one for all reactions. Looks several times a second at what the
 * database wants.
 */
final class Feeds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);
    private static final Duration EVERY = Duration.ofMillis(400);
    private static final int BEFORE_THE_WEB_SERVER = 8_192;

    private final ViewUpkeep upkeep;
    private final FeedFactory factory;
    private final Map<String, RunningFeed> running = new ConcurrentHashMap<>();
    private @Nullable Thread keeper;
    private volatile boolean stopping;
    private volatile @Nullable String trouble;

    Feeds(ViewUpkeep upkeep, FeedFactory factory) {
        this.upkeep = upkeep;
        this.factory = factory;
    }

    @Override
    public synchronized void start() {
        if (keeper == null) {
            stopping = false;
            look(upkeep::prepare);
            keeper = Thread.ofPlatform().name("feeds").start(this::keep);
        }
    }

    @Override
    public synchronized void stop() {
        var thread = keeper;
        if (thread != null) {
            stopping = true;
            thread.interrupt();
            Threads.join(thread);
            running.values().forEach(factory::stop);
            running.values().forEach(RunningFeed::join);
            running.clear();
            factory.close();
            keeper = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return keeper != null;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE - BEFORE_THE_WEB_SERVER;
    }

    Collection<RunningFeed> running() {
        return running.values();
    }

    /** What keeps the feeds from being looked after, or null. */
    @Nullable String trouble() {
        return trouble;
    }

    private void keep() {
        while (!stopping) {
            look(this::tend);
            LockSupport.parkNanos(this, EVERY.toNanos());
        }
    }

    private void tend() {
        upkeep.prepare();
        factory.ensureTopics();
        adjust(upkeep.wanted());
        upkeep.advance();
    }

    private void look(Runnable work) {
        try {
            work.run();
            trouble = null;
        } catch (RuntimeException failure) {
            var cause = Causes.describe(failure);
            if (!stopping && !cause.equals(trouble)) {
                LOG.warn("The feeds cannot be looked after now and will be later: {}", cause);
            }
            trouble = cause;
        }
    }

    private void adjust(List<WantedFeed> wanted) {
        var names = wanted.stream().map(WantedFeed::name).toList();
        for (var name : List.copyOf(running.keySet())) {
            if (!names.contains(name)) {
                var ended = running.remove(name);
                if (ended != null) {
                    factory.stop(ended);
                }
            }
        }
        wanted.forEach(feed -> running.computeIfAbsent(feed.name(), _ -> factory.start(feed)));
    }
}
