package org.partnercenter.platform.feed;

import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * One member of a feed's consumer group. Kafka says which partitions are its own, PostgreSQL where
 * to go on in them. Whatever goes wrong, it forgets what it has read, asks PostgreSQL again after a
 * while and goes on from there.
 */
final class FeedConsumer implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(FeedConsumer.class);
    private static final Duration LEAVE = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LONGEST_REST = Duration.ofMillis(20);
    private static final Duration REST_WITHOUT_WORK = Duration.ofMillis(40);
    private static final long LOOK_AGAIN = Duration.ofSeconds(5).toNanos();

    private final String feed;
    private final Set<String> contexts;
    private final FeedKafka kafka;
    private final FeedLedger ledger;
    private final FeedWork work;
    private final FeedProgress progress;
    private final FeedStatus status;
    private final FactCodec codec;
    private final Gathered gathered = new Gathered();
    private final Backoff backoff = new Backoff();
    private final Pace pace = new Pace(LONGEST_REST);
    private volatile boolean stopping;
    private volatile @Nullable Consumer<byte[], byte[]> current;
    private long lookedAgain = System.nanoTime();

    FeedConsumer(
            String feed,
            Set<String> contexts,
            FactCodec codec,
            FeedKafka kafka,
            FeedLedger ledger,
            FeedWork work,
            FeedProgress progress,
            FeedStatus status) {
        this.feed = feed;
        this.contexts = contexts;
        this.codec = codec;
        this.kafka = kafka;
        this.ledger = ledger;
        this.work = work;
        this.progress = progress;
        this.status = status;
    }

    @Override
    public void run() {
        while (!stopping) {
            try {
                consume();
            } catch (WakeupException _) {
                LOG.debug("The feed {} was told to stop", feed);
            } catch (Exception | LinkageError | OutOfMemoryError failure) {
                failed(failure);
            } finally {
                gathered.forget();
                progress.forget(Set.copyOf(progress.positions().keySet()));
                current = null;
            }
            if (!stopping) {
                LockSupport.parkNanos(this, backoff.remaining().toNanos());
            }
        }
        status.stopped();
    }

    /** Makes {@link #run} return soon; what is being handled is finished first. */
    void stop() {
        stopping = true;
        var consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    private void consume() {
        var consumer = kafka.consumer(feed);
        try {
            current = consumer;
            var partitions = new FeedPartitions(consumer, ledger, progress);
            consumer.subscribe(Topics.of(contexts), partitions);
            while (!stopping) {
                var records = poll(consumer, partitions);
                if (backoff.isOver()) {
                    take(records, partitions);
                }
            }
        } finally {
            consumer.close(CloseOptions.timeout(LEAVE));
        }
    }

    private ConsumerRecords<byte[], byte[]> poll(
            Consumer<byte[], byte[]> consumer, FeedPartitions partitions) {
        try {
            return consumer.poll(POLL);
        } catch (OffsetOutOfRangeException gone) {
            LOG.warn(
                    "The topic no longer holds the position of {}: reading on from its beginning",
                    gone.partitions());
            partitions.beginAgain(gone.partitions());
            return ConsumerRecords.empty();
        }
    }

    private void take(ConsumerRecords<byte[], byte[]> records, FeedPartitions partitions) {
        try {
            lookAgain(partitions);
            partitions.locate();
            gathered.add(read(records), System.nanoTime());
            gathered.keepOnly(progress.positions().keySet());
            boolean due = gathered.isDue(System.nanoTime(), work.isAwaited());
            if (due) {
                handle(gathered.take(), partitions);
            }
            backoff.succeeded();
            status.running();
            if (!due && !records.isEmpty()) {
                LockSupport.parkNanos(this, REST_WITHOUT_WORK.toNanos());
            }
        } catch (RuntimeException | OutOfMemoryError failure) {
            failed(failure);
            gathered.forget();
            partitions.leaveAll();
        }
    }

    private void handle(List<Received> batch, FeedPartitions partitions) {
        pace.begin();
        work.handle(batch, progress);
        status.report(progress.losses().values());
        partitions.stopAtLosses();
        pace.rest(batch.size());
    }

    /** Now and then a stopped partition is tried again: an operator may have mended it. */
    private void lookAgain(FeedPartitions partitions) {
        if (System.nanoTime() - lookedAgain > LOOK_AGAIN) {
            lookedAgain = System.nanoTime();
            partitions.leave(Set.copyOf(progress.losses().keySet()));
        }
    }

    private void failed(Throwable failure) {
        backoff.failed();
        status.waiting(failure);
    }

    private List<Received> read(ConsumerRecords<byte[], byte[]> records) {
        var batch = new ArrayList<Received>(records.count());
        records.forEach(record -> batch.add(codec.read(record)));
        return batch;
    }
}
