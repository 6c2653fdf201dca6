package org.partnercenter.platform.feed;

import org.partnercenter.platform.feed.FeedLedger.Entered;
import org.partnercenter.platform.feed.Received.Heard;

import java.util.List;
import java.util.function.Function;

/**
 * Writes facts into a view's generation, many in a transaction. When a batch fails for good, it is
 * halved until the facts that cannot be handled are found; they become dead letters and everything
 * else is applied. A batch that takes too long is halved as well; a fact that does so alone is
 * tried again.
 */
final class ViewWork implements FeedWork {
    private final View view;
    private final FeedLedger ledger;
    private final OwnReads ownReads;

    ViewWork(View view, FeedLedger ledger, OwnReads ownReads) {
        this.view = view;
        this.ledger = ledger;
        this.ownReads = ownReads;
    }

    @Override
    public void handle(List<Received> batch, FeedProgress progress) {
        try {
            tell(apply(progress.open(batch), progress), progress);
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError failure) {
            boolean isDivisible = batch.size() > 1;
            if (Failures.isTransient(failure) && !(isDivisible && Failures.tookTooLong(failure))) {
                throw failure;
            }
            if (isDivisible) {
                int middle = batch.size() / 2;
                handle(batch.subList(0, middle), progress);
                handle(batch.subList(middle, batch.size()), progress);
            } else if (batch.getFirst() instanceof Heard poison) {
                tell(giveUp(poison, failure, progress), progress);
            } else {
                throw failure;
            }
        }
    }

    @Override
    public boolean isAwaited() {
        return ownReads.areAwaiting(view.name());
    }

    private Applied apply(List<Received> batch, FeedProgress progress) {
        try {
            return apply(entered -> ledger.take(batch, progress.positions(), entered));
        } catch (FeedLedger.Unexpected _) {
            return apply(entered -> ledger.takeCarefully(batch, progress.positions(), entered));
        }
    }

    private Applied apply(Function<Entered, Sifted> take) {
        return ledger.inTransaction(() -> {
            var entered = ledger.enterView();
            var sifted = take.apply(entered);
            var deliveries = sifted.deliveries();
            if (!deliveries.isEmpty()) {
                FactTrace.during(deliveries, () -> view.apply(deliveries));
            }
            return new Applied(sifted, entered.live());
        });
    }

    private Applied giveUp(Heard poison, Throwable cause, FeedProgress progress) {
        return ledger.inTransaction(() -> {
            var entered = ledger.enterView();
            var sifted = ledger.sift(List.of(poison), entered);
            sifted.giveUp(new Letter(poison, cause));
            ledger.record(progress.positions(), sifted);
            return new Applied(sifted, entered.live());
        });
    }

    private void tell(Applied applied, FeedProgress progress) {
        progress.committed(applied.sifted());
        if (applied.live()) {
            ownReads.applied(view.name(), applied.sifted());
        }
    }

    private record Applied(Sifted sifted, boolean live) {}
}
