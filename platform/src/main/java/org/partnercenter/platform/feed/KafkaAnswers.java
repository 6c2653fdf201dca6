package org.partnercenter.platform.feed;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for what Kafka's administration answers; every failure is a KafkaException. */
final class KafkaAnswers {
    private static final int SECONDS = 10;

    private KafkaAnswers() {}

    static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        } catch (TimeoutException late) {
            throw new KafkaException("Kafka does not answer", late);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof KafkaException cause
                    ? cause
                    : new KafkaException(failed.getCause());
        }
    }
}
