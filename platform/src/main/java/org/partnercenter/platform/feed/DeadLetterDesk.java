package org.partnercenter.platform.feed;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Rejection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.util.List;

/** What an operator does with dead letters. */
final class DeadLetterDesk {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterDesk.class);
    private static final Duration LATER = Duration.ofSeconds(2);

    private final List<View> views;
    private final List<Reaction> reactions;
    private final ViewGenerations generations;
    private final DeadLetters letters;
    private final JdbcClient db;
    private final FeedSessions sessions;

    DeadLetterDesk(
            List<View> views,
            List<Reaction> reactions,
            ViewGenerations generations,
            JdbcClient db,
            FeedSessions sessions) {
        this.views = List.copyOf(views);
        this.reactions = List.copyOf(reactions);
        this.generations = generations;
        this.letters = new DeadLetters(db);
        this.db = db;
        this.sessions = sessions;
    }

    /**
     * What came of it.
     *
     * @param handled how many letters have been handled now
     * @param left how many are left
     * @param cause why the first of those could not be handled, or null
     */
    record Outcome(int handled, long left, @Nullable String cause) {}

    /** Handles the letters of an aggregate again, in their order, until one fails. */
    Outcome retry(String feed, AggregateKey aggregate) {
        try (var session = sessions.open()) {
            return retry(handlingOf(feed, session), feed, aggregate);
        }
    }

    private Outcome retry(LetterHandling handling, String feed, AggregateKey aggregate) {
        int handled = 0;
        try {
            while (handling.handleFirst(aggregate)) {
                handled++;
            }
            return new Outcome(handled, 0, null);
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError failure) {
            if (Failures.isTransient(failure)) {
                throw Rejection.unavailable(
                        "TRY_LATER",
                        "Something that is needed does not answer now: repeat the request.",
                        LATER);
            }
            letters.failedAgain(feed, aggregate, failure);
            return new Outcome(handled, letters.count(feed, aggregate), Causes.describe(failure));
        }
    }

    /**
     * Gives a letter up: what it tells is never applied. When others waited behind it, they are
     * handled now.
     */
    Outcome drop(long id) {
        var dropped =
                letters.drop(id)
                        .orElseThrow(() ->
                                Rejection.notFound("NOT_FOUND", "There is no such dead letter."));
        LOG.warn(
                "The feed {} passes over {} {} sequence {}: an operator has dropped it",
                dropped.feed(),
                dropped.aggregate().context(),
                dropped.aggregate().id(),
                dropped.sequence());
        return dropped.wasFirst()
                ? retry(dropped.feed(), dropped.aggregate())
                : new Outcome(0, letters.count(dropped.feed(), dropped.aggregate()), null);
    }

    private LetterHandling handlingOf(String feed, FeedSession session) {
        var ledger = new FeedLedger(feed, db, session);
        if (feed.equals(FeedName.REACTIONS)) {
            return new LetterHandling.OfReactions(reactions, ledger, letters);
        }
        var generation =
                generations
                        .ofFeed(feed)
                        .filter(ViewGeneration::isActive)
                        .orElseThrow(() ->
                                Rejection.notFound("NOT_FOUND", "There is no feed of this name."));
        return views.stream()
                .filter(view -> view.name().equals(generation.view()))
                .filter(view -> view.version() == generation.version())
                .findFirst()
                .map(view -> new LetterHandling.OfView(view, ledger, letters, feed))
                .orElseThrow(() ->
                        Rejection.conflict(
                                "OTHER_VERSION",
                                "Another version of this service fills that generation of the"
                                        + " view."));
    }
}
