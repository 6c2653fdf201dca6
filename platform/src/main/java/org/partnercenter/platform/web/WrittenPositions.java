package org.partnercenter.platform.web;

import jakarta.servlet.http.HttpServletResponse;

import org.partnercenter.platform.command.PositionSink;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.command.StreamPosition;
import org.partnercenter.platform.feed.ConsistencyToken;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Answers a request that stored something with the token by which its caller reads that. A batch
 * would need a header that is too long: it waits here for its earlier positions and names the last
 * ones.
 */
final class WrittenPositions implements PositionSink {

    private static final int MOST = 60;

    private final HttpServletResponse response;
    private final List<ReadBarrier> barriers;
    private final Deque<StreamPosition> named = new ArrayDeque<>();
    private volatile boolean viewsAreBehind;

    WrittenPositions(HttpServletResponse response, List<ReadBarrier> barriers) {
        this.response = response;
        this.barriers = barriers;
    }

    @Override
    public void add(List<StreamPosition> positions) {
        for (StreamPosition tooMany : name(positions)) {
            if (!viewsAreBehind) {
                awaitInViews(tooMany);
            }
        }
    }

    private synchronized List<StreamPosition> name(List<StreamPosition> positions) {
        named.addAll(positions);
        Deque<StreamPosition> tooMany = new ArrayDeque<>();
        while (named.size() > MOST) {
            tooMany.add(named.removeFirst());
        }
        if (!named.isEmpty() && !response.isCommitted()) {
            response.setHeader(
                    "Consistency-Token", new ConsistencyToken(List.copyOf(named)).encode());
        }
        return List.copyOf(tooMany);
    }

    private void awaitInViews(StreamPosition position) {
        String token = new ConsistencyToken(List.of(position)).encode();
        try {
            barriers.forEach(barrier -> barrier.await(token, Set.of()));
        } catch (Rejection viewBehind) {
            // The command is stored all the same; the last positions tell a reader that the views
            // are behind, and the next one would wait as long in vain.
            viewsAreBehind = true;
        }
    }
}
