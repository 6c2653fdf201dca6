package org.partnercenter.platform.feed;

import org.apache.kafka.common.TopicPartition;
import org.partnercenter.platform.feed.ViewGeneration.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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
    private final Map<String, String> told = new HashMap<>();

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

    /** Takes the next step towards reading the generation that is being built. */
    void advance(View view) {
        var step =
                transactions.execute(_ -> {
                    patience();
                    if (!generations.tryLock(view.name())) {
                        return "left to another instance";
                    }
                    return generations
                            .find(view.name(), State.BUILDING)
                            .map(next -> next.indexed() ? switchTo(next) : index(view))
                            .orElse("done already");
                });
        if (!Objects.equals(step, told.put(view.name(), String.valueOf(step)))) {
            LOG.info("Rebuild of the view {}: {}", view.name(), step);
        }
    }

    /** Removes what is left of a generation that is not read any more. */
    void drop(ViewGeneration retired) {
        transactions.executeWithoutResult(_ -> {
            patience();
            if (generations.tryLock(retired.view())) {
                generations
                        .leftOf(retired)
                        .ifPresent(schema -> {
                            schemas.drop(schema);
                            generations.dropped(retired);
                        });
            }
        });
    }

    private String index(View view) {
        return generations
                .hold(view.name(), State.BUILDING)
                .map(next -> {
                    schemas.index(view, FeedName.nextSchemaOf(view.name()));
                    generations.indexed(next);
                    return "indexed";
                })
                .orElse("done already");
    }

    /**
     * Switches, unless the new generation does not catch up with the live one in a second, during
     * which the live one stands still; or unless it could not handle facts that the live one could:
     * then an operator has to look first.
     */
    private String switchTo(ViewGeneration next) {
        if (letters.exceedLive(next)) {
            return "held back by its dead letters";
        }
        var live = generations.hold(next.view(), State.LIVE);
        if (live.isPresent() && !isLevel(next, live.get())) {
            return "still behind";
        }
        if (generations.hold(next.view(), State.BUILDING).isEmpty() || letters.exceedLive(next)) {
            return "held back by its dead letters";
        }
        live.ifPresent(this::retire);
        var schema = FeedName.schemaOf(next.view());
        schemas.rename(FeedName.nextSchemaOf(next.view()), schema);
        generations.makeLive(next, schema);
        return "switched";
    }

    private void retire(ViewGeneration live) {
        var old = FeedName.oldSchemaOf(live.view());
        schemas.rename(FeedName.schemaOf(live.view()), old);
        generations.retire(live, old);
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

    private void patience() {
        db.sql("select set_config('lock_timeout', '2s', true)").query(String.class).single();
    }
}
