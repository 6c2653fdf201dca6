package org.partnercenter.platform.feed;

import org.partnercenter.platform.command.StreamPosition;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiPredicate;

/** What one read still waits for, and in which view. */
final class AwaitedFacts {
    private record Awaited(String view, StreamPosition position) {}

    private final Lock lock = new ReentrantLock();
    private final Condition complete = lock.newCondition();
    private final Set<Awaited> missing = new HashSet<>();

    void add(String view, StreamPosition position) {
        missing.add(new Awaited(view, position));
    }

    boolean areThere() {
        lock.lock();
        try {
            return missing.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Waits at most that long. */
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

    /** Asks for everything that is missing. */
    void look(BiPredicate<String, StreamPosition> contains) {
        List<Awaited> asked;
        lock.lock();
        try {
            asked = List.copyOf(missing);
        } finally {
            lock.unlock();
        }
        var found =
                asked.stream()
                        .filter(awaited -> contains.test(awaited.view(), awaited.position()))
                        .toList();
        remove(found);
    }

    void applied(String view, Sifted sifted) {
        List<Awaited> found;
        lock.lock();
        try {
            found =
                    missing.stream()
                            .filter(awaited -> awaited.view().equals(view))
                            .filter(awaited -> isIn(sifted, awaited.position()))
                            .toList();
        } finally {
            lock.unlock();
        }
        remove(found);
    }

    private static boolean isIn(Sifted sifted, StreamPosition position) {
        return sifted.contains(
                new AggregateKey(position.context(), position.aggregateId()), position.sequence());
    }

    private void remove(List<Awaited> found) {
        lock.lock();
        try {
            if (!found.isEmpty() && missing.removeAll(Set.copyOf(found)) && missing.isEmpty()) {
                complete.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }
}
