package org.partnercenter.platform.feed;

import org.partnercenter.platform.command.StreamPosition;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** What one read still waits for. */
final class AwaitedFacts {
    private final Lock lock = new ReentrantLock();
    private final Condition complete = lock.newCondition();
    private final Set<AwaitedFact> missing;

    AwaitedFacts(Collection<AwaitedFact> awaited) {
        missing = new HashSet<>(awaited);
    }

    List<AwaitedFact> missing() {
        lock.lock();
        try {
            return List.copyOf(missing);
        } finally {
            lock.unlock();
        }
    }

    boolean isFor(String view) {
        return missing().stream().anyMatch(awaited -> awaited.view().equals(view));
    }

    /** Waits at most that long; answers whether everything is there. */
    boolean areThere(long nanos) {
        lock.lock();
        try {
            long left = nanos;
            while (!missing.isEmpty() && left > 0) {
                left = complete.awaitNanos(left);
            }
            return missing.isEmpty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    void found(Collection<AwaitedFact> facts) {
        lock.lock();
        try {
            if (missing.removeAll(Set.copyOf(facts)) && missing.isEmpty()) {
                complete.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    void applied(String view, Sifted sifted) {
        found(
                missing().stream()
                        .filter(awaited -> awaited.view().equals(view))
                        .filter(awaited -> isIn(sifted, awaited.position()))
                        .toList());
    }

    private static boolean isIn(Sifted sifted, StreamPosition position) {
        return sifted.contains(
                new AggregateKey(position.context(), position.aggregateId()), position.sequence());
    }
}
