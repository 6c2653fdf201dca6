package org.partnercenter.platform.feed;

import org.partnercenter.platform.command.CommandContext;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/**
 * Hands facts to the reactions one by one; their commands run in transactions of their own. What
 * has been handled is noted every few facts: after a crash those come again and the aggregates
 * recognise them.
 */
final class ReactionWork implements FeedWork {
    private static final int AT_ONCE = 64;

    private final Collection<Reaction> reactions;
    private final FeedLedger ledger;

    ReactionWork(Collection<Reaction> reactions, FeedLedger ledger) {
        this.reactions = List.copyOf(reactions);
        this.ledger = ledger;
    }

    @Override
    public void handle(List<Received> batch, FeedProgress progress) {
        for (int from = 0; from < batch.size(); from += AT_ONCE) {
            var some = batch.subList(from, Math.min(from + AT_ONCE, batch.size()));
            handleSome(progress.open(some), progress);
        }
    }

    private void handleSome(List<Received> batch, FeedProgress progress) {
        var sifted = ledger.inTransaction(() -> ledger.sift(batch, ledger.enterPublic()));
        var failed = new HashSet<AggregateKey>();
        for (Received received : List.copyOf(sifted.fresh())) {
            if (failed.contains(received.header().aggregate())) {
                sifted.giveUp(Letter.behind(received));
            } else {
                react(received, sifted, failed);
            }
        }
        ledger.inTransaction(() -> {
            ledger.enterPublic();
            ledger.mustStillHold(sifted.waitingBehind());
            ledger.record(progress.positions(), sifted);
            return sifted;
        });
        progress.committed(sifted);
    }

    private void react(Received received, Sifted sifted, HashSet<AggregateKey> failed) {
        try {
            var delivery = received.delivery();
            if (delivery != null) {
                reactTo(delivery, reactions);
            }
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError failure) {
            if (Failures.isTransient(failure)) {
                throw failure;
            }
            sifted.giveUp(new Letter(received, failure));
            failed.add(received.header().aggregate());
        }
    }

    static void reactTo(Delivery fact, Collection<Reaction> reactions) {
        FactTrace.during(
                List.of(fact),
                () ->
                        reactions.stream()
                                .filter(reaction ->
                                        reaction.contexts().contains(fact.header().context()))
                                .forEach(reaction ->
                                        contextOf(fact.header(), reaction)
                                                .run(() -> reaction.on(fact))));
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
