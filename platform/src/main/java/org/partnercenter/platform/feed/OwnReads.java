package org.partnercenter.platform.feed;

import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.command.StreamPosition;
import org.partnercenter.platform.web.ReadBarrier;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Lets a caller read its own writes: a read waits until every view of this service that follows the
 * written history contains what the token names, on whichever instance it was applied. What is
 * applied here is heard at once, what is applied elsewhere is looked for.
 */
public final class OwnReads implements ReadBarrier {
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final long FIRST_PAUSE = Duration.ofMillis(20).toNanos();
    private static final long LAST_PAUSE = Duration.ofMillis(100).toNanos();

    private final Map<String, Follower> followers;
    private final ViewContents contents;
    private final RecentFacts recent = new RecentFacts();
    private final Set<AwaitedFacts> waiting = ConcurrentHashMap.newKeySet();

    OwnReads(JdbcClient db, Collection<View> views) {
        this.followers =
                views.stream().collect(Collectors.toUnmodifiableMap(View::name, Follower::of));
        this.contents = new ViewContents(db);
    }

    @Override
    public void await(String consistencyToken, Set<String> views) {
        await(ConsistencyToken.parse(consistencyToken), views, LONGEST);
    }

    /**
     * Waits until these views, or all when none is named, contain what the token names; at once
     * when none of them follows what it names.
     *
     * @throws Rejection 503 {@code VIEW_BEHIND} with Retry-After when the time is over, at most
     *     five seconds
     */
    public void await(ConsistencyToken token, Set<String> views, Duration timeout) {
        var awaited = new AwaitedFacts(factsFor(views, token));
        waiting.add(awaited);
        try {
            awaited.found(awaited.missing().stream().filter(recent::contain).toList());
            await(awaited, timeout.compareTo(LONGEST) < 0 ? timeout : LONGEST);
        } finally {
            waiting.remove(awaited);
        }
    }

    private List<AwaitedFact> factsFor(Set<String> views, ConsistencyToken token) {
        var facts = new ArrayList<AwaitedFact>();
        followers.forEach((view, follower) -> {
            for (StreamPosition position : token.positions()) {
                if (follower.hears(position) && (views.isEmpty() || views.contains(view))) {
                    facts.add(new AwaitedFact(view, position));
                }
            }
        });
        return facts;
    }

    private void await(AwaitedFacts awaited, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        long pause = FIRST_PAUSE;
        while (!awaited.areThere(Math.min(pause, deadline - System.nanoTime()))) {
            look(awaited);
            if (deadline - System.nanoTime() <= 0 && !awaited.areThere(0)) {
                throw Rejection.unavailable(
                        "VIEW_BEHIND",
                        "What you wrote cannot be read yet: repeat the request.",
                        RETRY_AFTER);
            }
            pause = Math.min(LAST_PAUSE, pause * 2);
        }
    }

    private void look(AwaitedFacts awaited) {
        var found = contents.containedOf(awaited.missing());
        found.forEach(recent::add);
        awaited.found(found);
    }

    /** Whether somebody in this instance waits for the view. */
    boolean areAwaiting(String view) {
        return waiting.stream().anyMatch(awaited -> awaited.isFor(view));
    }

    /** Hears what a live view has committed in this instance. */
    void applied(String view, Sifted sifted) {
        recent.add(view, sifted);
        waiting.forEach(awaited -> awaited.applied(view, sifted));
    }

    private record Follower(Set<String> contexts, Interest interest) {
        static Follower of(View view) {
            return new Follower(view.contexts(), Interest.ofView(view.facts()));
        }

        boolean hears(StreamPosition position) {
            return contexts.contains(position.context())
                    && interest.follows(position.aggregateId());
        }
    }
}
