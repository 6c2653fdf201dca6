package org.partnercenter.platform.feed;

import org.apache.kafka.common.TopicPartition;
import org.partnercenter.platform.feed.ViewGeneration.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Puts a view's new generation in the place of the one that is read, in one transaction: readers
 * see the one or the other, whole, and never an older state than before.
 */
final class ViewSwitch {
    private static final Logger LOG = LoggerFactory.getLogger(ViewSwitch.class);
    private static final Duration CATCH_UP = Duration.ofSeconds(1);
    private static final long LOOK_AGAIN = Duration.ofMillis(2).toNanos();

    private final JdbcClient db;
    private final ViewGenerations generations;
    private final ViewSchemas schemas;
    private final FeedPositions positions;
    private final DeadLetters letters;
    private final TransactionTemplate transactions;

    ViewSwitch(
            JdbcClient db,
            ViewGenerations generations,
            ViewSchemas schemas,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.generations = generations;
        this.schemas = schemas;
        this.positions = new FeedPositions(db);
        this.letters = new DeadLetters(db);
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * Switches, unless another instance has done so; unless the new generation does not catch up
     * with the live one in a second, during which the live one stands still; or unless it could not
     * handle facts that the live one could: then an operator has to look first.
     */
    void attempt(String view) {
        var done =
                transactions.execute(_ -> {
                    patience();
                    generations.lock(view);
                    var live = generations.hold(view, State.LIVE);
                    var next = generations.find(view, State.BUILDING);
                    return live.isPresent()
                            && next.isPresent()
                            && !letters.exceedLive(next.get())
                            && isLevel(next.get(), live.get())
                            && swap(live.get(), next.get());
                });
        if (Boolean.TRUE.equals(done)) {
            LOG.info("The view {} is rebuilt", view);
        }
    }

    /** Removes what is left of a generation that is not read any more. */
    void drop(ViewGeneration retired) {
        transactions.executeWithoutResult(_ -> {
            patience();
            generations.lock(retired.view());
            generations
                    .leftOf(retired)
                    .ifPresent(schema -> {
                        schemas.drop(schema);
                        generations.dropped(retired);
                    });
        });
    }

    private boolean isLevel(ViewGeneration next, ViewGeneration live) {
        var goal = positions.of(live.feed());
        long deadline = System.nanoTime() + CATCH_UP.toNanos();
        while (!reaches(positions.of(next.feed()), goal)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(LOOK_AGAIN);
        }
        return true;
    }

    private static boolean reaches(Map<TopicPartition, Long> next, Map<TopicPartition, Long> live) {
        return live.entrySet().stream()
                .allMatch(at -> next.getOrDefault(at.getKey(), 0L) >= at.getValue());
    }

    private boolean swap(ViewGeneration live, ViewGeneration next) {
        if (generations.hold(live.view(), State.BUILDING).isEmpty() || letters.exceedLive(next)) {
            return false;
        }
        var schema = FeedName.schemaOf(live.view());
        var old = FeedName.oldSchemaOf(live.view());
        schemas.rename(schema, old);
        schemas.rename(FeedName.nextSchemaOf(live.view()), schema);
        generations.retire(live, old);
        generations.makeLive(next, schema);
        return true;
    }

    private void patience() {
        db.sql("select set_config('lock_timeout', '2s', true)").query(String.class).single();
    }
}
