package org.partnercenter.customer.customer.write.importing;

import org.partnercenter.platform.command.PositionSink;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.command.StreamPosition;
import org.partnercenter.platform.feed.ConsistencyToken;
import org.partnercenter.platform.web.ReadBarrier;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * What an import has stored last. Views hear of customers in the order in which they were stored,
 * many of them side by side: who waits for the last few hundred has waited for all.
 */
final class LastStored implements PositionSink {

    private static final int MOST = 500;
    private static final int NAMED = 50;

    private final Deque<StreamPosition> last = new ArrayDeque<>();

    @Override
    public synchronized void add(List<StreamPosition> positions) {
        last.addAll(positions);
        while (last.size() > MOST) {
            last.removeFirst();
        }
    }

    /** Waits until the views contain it, at most five seconds, and names the end of it. */
    void await(List<ReadBarrier> barriers, PositionSink named) {
        List<StreamPosition> all = all();
        if (all.isEmpty()) {
            return;
        }
        named.add(all.subList(Math.max(0, all.size() - NAMED), all.size()));
        String token = new ConsistencyToken(all).encode();
        try {
            barriers.forEach(barrier -> barrier.await(token, Set.of()));
        } catch (Rejection viewBehind) {
            // It is stored all the same: what was named tells a reader that the views are behind.
            return;
        }
    }

    private synchronized List<StreamPosition> all() {
        return List.copyOf(last);
    }
}
