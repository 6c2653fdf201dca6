package org.partnercenter.localrun.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again while an answer is not there yet: what one service says reaches another by events. */
record Patience(Duration limit, Duration pause) {
    static final Patience EVENTS = new Patience(Duration.ofSeconds(30), Duration.ofMillis(200));

    /** The first answer that is good enough, or the last one. */
    <T> T until(Supplier<T> ask, Predicate<T> isGood) {
        var deadline = Instant.now().plus(limit);
        var answer = ask.get();
        while (!isGood.test(answer) && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(pause.toNanos());
            answer = ask.get();
        }
        return answer;
    }
}
