package org.partnercenter.platform.feed;

import org.partnercenter.platform.command.CommandContext;
import org.partnercenter.platform.feed.Received.Heard;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Hands facts to the reactions: those of one key (a customer) in their order, those of several keys
 * at the same time. Their commands run in transactions of their own. What has been handled is noted
 * every few facts: after a crash those come again and the aggregates recognise them.
 */
final class ReactionWork implements FeedWork {
    private static final int AT_ONCE = 64;
    private static final int THREADS = 8;

    private final Collection<Reaction> reactions;
    private final FeedLedger ledger;

    ReactionWork(Collection<Reaction> reactions, FeedLedger ledger) {
        this.reactions = List.copyOf(reactions);
        this.ledger = ledger;
    }

    @Override
    public void handle(List<Received> batch, FeedProgress progress) {
        if (batch.stream().noneMatch(Received::isWanted)) {
            note(progress.open(batch), progress);
            return;
        }
        for (int from = 0; from < batch.size(); from += AT_ONCE) {
            var some = batch.subList(from, Math.min(from + AT_ONCE, batch.size()));
            handleSome(progress.open(some), progress);
        }
    }

    private void handleSome(List<Received> batch, FeedProgress progress) {
        if (batch.stream().noneMatch(Received::isWanted)) {
            note(batch, progress);
            return;
        }
        var sifted = ledger.inTransaction(() -> ledger.sift(batch, ledger.enterPublic()));
        reactToAll(sifted.fresh()).forEach(sifted::giveUp);
        ledger.inTransaction(() -> {
            ledger.enterPublic();
            ledger.mustStillHold(sifted.waitingBehind());
            ledger.record(progress.positions(), sifted);
            return sifted;
        });
        progress.committed(sifted);
    }

    private void note(List<Received> unwanted, FeedProgress progress) {
        progress.committed(
                ledger.inTransaction(() ->
                        ledger.takeCarefully(
                                unwanted, progress.positions(), ledger.enterPublic())));
    }

    /** Answers the facts that failed for good and those that wait behind them. */
    private List<Letter> reactToAll(List<Heard> facts) {
        var keys =
                facts.stream()
                        .collect(
                                Collectors.groupingBy(
                                        ReactionWork::key, LinkedHashMap::new, Collectors.toList()))
                        .values();
        if (keys.size() < 2) {
            return reactInOrder(facts);
        }
        try (var threads = Executors.newFixedThreadPool(THREADS, Thread.ofVirtual().factory())) {
            return threads.invokeAll(keys.stream().map(this::reactionsTo).toList()).stream()
                    .flatMap(done -> outcome(done).stream())
                    .toList();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reacting", interrupted);
        }
    }

    /** What was sent without a key is in the order of its aggregate alone. */
    private static Object key(Heard received) {
        byte[] key = received.record().key();
        return key == null ? received.header().aggregate() : ByteBuffer.wrap(key);
    }

    private Callable<List<Letter>> reactionsTo(List<Heard> facts) {
        return () -> reactInOrder(facts);
    }

    private static List<Letter> outcome(Future<List<Letter>> done) {
        return switch (done.state()) {
            case SUCCESS -> done.resultNow();
            case FAILED -> throw failure(done.exceptionNow());
            case RUNNING, CANCELLED -> throw new IllegalStateException("A reaction did not end");
        };
    }

    private static RuntimeException failure(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException failure
                ? failure
                : new IllegalStateException(cause);
    }

    private List<Letter> reactInOrder(List<Heard> facts) {
        var letters = new ArrayList<Letter>();
        var failed = new HashSet<AggregateKey>();
        for (Heard received : facts) {
            if (failed.contains(received.header().aggregate())) {
                letters.add(Letter.behind(received));
            } else {
                react(received)
                        .ifPresent(letter -> {
                            letters.add(letter);
                            failed.add(received.header().aggregate());
                        });
            }
        }
        return letters;
    }

    private Optional<Letter> react(Heard received) {
        try {
            var delivery = received.delivery();
            if (delivery != null) {
                reactTo(delivery, reactions);
            }
            return Optional.empty();
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError failure) {
            if (Failures.isTransient(failure)) {
                throw failure;
            }
            return Optional.of(new Letter(received, failure));
        }
    }

    static void reactTo(Delivery fact, Collection<Reaction> reactions) {
        FactTrace.during(
                List.of(fact),
                () ->
                        reactions.stream()
                                .filter(reaction -> wants(reaction, fact))
                                .forEach(reaction ->
                                        contextOf(fact.header(), reaction)
                                                .run(() -> reaction.on(fact))));
    }

    private static boolean wants(Reaction reaction, Delivery fact) {
        return reaction.facts().stream().anyMatch(wanted -> wanted.isInstance(fact.fact()))
                && reaction.contexts().contains(fact.header().context());
    }

    private static CommandContext contextOf(FactHeader cause, Reaction reaction) {
        return new CommandContext(
                "system:" + reaction.name(),
                cause.id() + ":" + reaction.name(),
                cause.id(),
                cause.partnerId(),
                cause.traceparent());
    }
}
