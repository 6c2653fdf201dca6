package org.partnercenter.billing.alert.react;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;

import io.micrometer.core.instrument.Counter;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;

/**
 * A mail that was not taken is tried again after half a minute, then after twice as long each time
 * up to an hour, altogether for about a day; then it is given up and counted.
 */
final class MailPatience implements FailureHandler<String> {

    private static final Logger LOG = LoggerFactory.getLogger(MailPatience.class);
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLED = 7;
    static final int MOST = 30;

    private final Counter givenUp;

    MailPatience(Counter givenUp) {
        this.givenUp = givenUp;
    }

    @Override
    public void onFailure(ExecutionComplete complete, ExecutionOperations<String> operations) {
        int failures = complete.getExecution().consecutiveFailures + 1;
        if (failures < MOST) {
            operations.reschedule(complete, complete.getTimeDone().plus(pause(failures)));
        } else {
            LOG.warn("A mail of an alert was given up: {}", complete.getExecution().getId());
            givenUp.increment();
            operations.remove();
        }
    }

    /** How long to wait after that many failures. */
    static Duration pause(int failures) {
        return failures > DOUBLED ? LONGEST : FIRST.multipliedBy(1L << (failures - 1));
    }
}
