package org.partnercenter.platform.publish;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.feed.Pace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * Tells the world what was stored: every stored event as one fact, in order, at least once. The
 * event store is the outbox; the processor's token moves only after the broker has acknowledged the
 * whole batch. A record that is refused at once (nobody knows the topic's leader) ends the batch
 * there: what comes after it must not be told before it.
 */
@ProcessingGroup(Publisher.GROUP)
final class Publisher {

    static final String GROUP = "publisher";

    private final Producer<byte[], byte[]> producer;
    private final FactRecords records;
    private final PublisherLag lag;
    private final Pace pace = new Pace(Duration.ofMillis(10));

    Publisher(Producer<byte[], byte[]> producer, FactRecords records, PublisherLag lag) {
        this.producer = producer;
        this.records = records;
        this.lag = lag;
    }

    @EventHandler
    void tell(EventMessage<?> message, UnitOfWork<?> batch) {
        if (message instanceof DomainEventMessage<?> event) {
            List<Future<RecordMetadata>> sent =
                    batch.root().getOrComputeResource("publisher.sent", _ -> acknowledgeAll(batch));
            Future<RecordMetadata> record = producer.send(records.recordOf(event));
            if (record.isDone()) {
                await(record);
            }
            sent.add(record);
            lag.published(event.getTimestamp());
        }
    }

    private List<Future<RecordMetadata>> acknowledgeAll(UnitOfWork<?> batch) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        pace.begin();
        batch.root()
                .onPrepareCommit(_ -> {
                    producer.flush();
                    for (Future<RecordMetadata> record : sent) {
                        await(record);
                    }
                });
        batch.root().afterCommit(_ -> pace.rest(sent.size()));
        return sent;
    }

    private static void await(Future<RecordMetadata> record) {
        try {
            record.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PublishingFailed(interrupted);
        } catch (ExecutionException failed) {
            throw new PublishingFailed(failed.getCause());
        }
    }

    /** The broker did not take a batch: the token stays and the batch is sent again. */
    static final class PublishingFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PublishingFailed(@Nullable Throwable cause) {
            super("Kafka did not acknowledge a batch of facts", cause);
        }
    }
}
