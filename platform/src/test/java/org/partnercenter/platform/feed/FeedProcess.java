package org.partnercenter.platform.feed;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * An instance in a process of its own, to be killed in the middle of its work: whoever comes late
 * finds it stuck in the batch that exceeds its share of the facts.
 */
final class FeedProcess implements AutoCloseable {
    private static final int SHARE = 2_000;
    private static final long BATCH_TAKES = 2_000_000;
    private static final CountDownLatch NEVER = new CountDownLatch(1);
    private static final AtomicInteger APPLIED = new AtomicInteger();

    private final Process process;

    FeedProcess(FeedDatabase database, String group, String bootstrapServers, String context)
            throws IOException {
        process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-Xmx128m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                FeedProcess.class.getName(),
                                database.url(),
                                group,
                                bootstrapServers,
                                context)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
    }

    public static void main(String[] arguments) throws InterruptedException {
        new FeedInstance(arguments[0])
                .with("partner-center.feed.group", arguments[1])
                .with("partner-center.feed.batch", 20)
                .with("partner-center.kafka.bootstrap-servers", arguments[2])
                .withTally(1, FeedProcess::work, arguments[3])
                .start();
        NEVER.await();
    }

    private static void work(List<Delivery> batch) {
        LockSupport.parkNanos(BATCH_TAKES);
        APPLIED.addAndGet(batch.size());
        while (APPLIED.get() > SHARE) {
            LockSupport.park(NEVER);
        }
    }

    /** Ends it as a crash would: nothing is finished, nothing is told. */
    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
