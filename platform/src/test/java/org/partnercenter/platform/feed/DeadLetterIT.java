package org.partnercenter.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.contracts.customer.CustomerFact.CustomerFrozen;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.command.StreamPosition;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

class DeadLetterIT {
    private final FeedDatabase database = new FeedDatabase();
    private final FactsTopic topic = new FactsTopic();
    private final Set<String> poison = ConcurrentHashMap.newKeySet();

    @AfterEach
    void close() {
        topic.close();
        database.close();
    }

    @Test
    void a_fact_that_cannot_be_applied_holds_back_its_aggregate_alone() throws Exception {
        poison.add("ann2");
        try (var _ = instance()) {
            topic.publish("ann", 0, 3);
            topic.publish("bob", 0, 3);
            topic.publish("cid", 0, 9);
            topic.flush();
            Soon.is(List.of("ann=2@1", "bob=4@3", "cid=10@9"), database::tally);
            topic.publish("ann", 4, 4);
            topic.flush();
            Soon.is(List.of("ann@2!", "ann@3", "ann@4"), this::letters);
        }
    }

    @Test
    void the_letter_says_why_without_a_word_of_the_fact() throws Exception {
        poison.add("ann0");
        try (var _ = instance()) {
            topic.publish("ann", 0, 0);
            topic.flush();
            Soon.is(List.of("ann@0!"), this::letters);
            assertThat(
                            database.db()
                                    .sql("select cause from feed_dead_letter")
                                    .query(String.class)
                                    .single())
                    .contains("IllegalStateException")
                    .contains("DeadLetterIT.java")
                    .doesNotContain("secret");
        }
    }

    @Test
    void a_retry_recovers_the_aggregate_in_order_and_later_facts_follow() throws Exception {
        poison.add("ann1");
        poison.add("ann3");
        try (var instance = instance()) {
            topic.publish("ann", 0, 4);
            topic.flush();
            Soon.is(4, () -> letters().size());
            var desk = desk(instance);
            poison.remove("ann1");
            var first = desk.retry("tally.1", ann());
            assertThat(first.handled()).isEqualTo(2);
            assertThat(first.left()).isEqualTo(2);
            assertThat(first.cause()).contains("IllegalStateException");
            assertThat(database.tally()).containsExactly("ann=3@2");
            assertThat(letters()).containsExactly("ann@3!", "ann@4");
            poison.clear();
            assertThat(desk.retry("tally.1", ann()).handled()).isEqualTo(2);
            topic.publish("ann", 5, 5);
            topic.flush();
            Soon.is(List.of("ann=6@5"), database::tally);
            assertThat(letters()).isEmpty();
        }
    }

    @Test
    void a_letter_that_is_dropped_lets_those_behind_it_pass() throws Exception {
        poison.add("ann1");
        try (var instance = instance()) {
            topic.publish("ann", 0, 3);
            topic.flush();
            Soon.is(3, () -> letters().size());
            var id =
                    database.db()
                            .sql("select id from feed_dead_letter where sequence = 1")
                            .query(Long.class)
                            .single();
            assertThat(desk(instance).drop(id).handled()).isEqualTo(2);
            topic.publish("ann", 4, 4);
            topic.flush();
            Soon.is(List.of("ann=4@4"), database::tally);
        }
    }

    @Test
    void what_cannot_be_read_is_a_letter_too() throws Exception {
        try (var _ = instance()) {
            topic.send(
                    "ann",
                    0,
                    "org.partnercenter.customer.CustomerFrozen.v1",
                    "{\"since\":7".getBytes());
            topic.sendStray("ann", "secret");
            topic.publish("bob", 0, 0);
            topic.flush();
            Soon.is(List.of("bob=1@0"), database::tally);
            Soon.is(2, () -> letters().size());
            assertThat(
                            database.db()
                                    .sql("select cause from feed_dead_letter order by id")
                                    .query(String.class)
                                    .list())
                    .satisfiesExactlyInAnyOrder(
                            cause -> assertThat(cause).contains("does not fit its type"),
                            cause -> assertThat(cause).contains("the header ce_id is missing"));
        }
    }

    @Test
    void a_read_does_not_take_a_letter_for_something_applied() throws Exception {
        poison.add("ann1");
        try (var instance = instance()) {
            topic.publish("ann", 0, 2);
            topic.flush();
            Soon.is(List.of("ann@1!", "ann@2"), this::letters);
            var reads = instance.get(OwnReads.class);
            reads.await(token(0), Set.of(), Duration.ofSeconds(5));
            assertThatThrownBy(() -> reads.await(token(1), Set.of(), Duration.ofMillis(100)))
                    .isInstanceOf(Rejection.class);
            poison.clear();
            instance.desk().retry("tally.1", ann());
            reads.await(token(2), Set.of(), Duration.ofSeconds(5));
        }
    }

    @Test
    void facts_that_come_while_letters_are_handled_neither_pass_them_nor_stay_behind()
            throws Exception {
        poison.add("ann0");
        try (var instance = instance()) {
            topic.publish("ann", 0, 200);
            topic.flush();
            Soon.is(201, () -> letters().size());
            poison.clear();
            var publisher =
                    CompletableFuture.runAsync(() -> {
                        for (int sequence = 201; sequence <= 600; sequence++) {
                            topic.publish("ann", sequence, sequence);
                            LockSupport.parkNanos(500_000);
                        }
                    });
            instance.desk().retry("tally.1", ann());
            publisher.get();
            topic.flush();
            Soon.is(List.of("ann=601@600"), database::tally);
            assertThat(letters()).isEmpty();
        }
    }

    @Test
    void nothing_is_put_behind_letters_that_have_been_handled_meanwhile() throws Exception {
        poison.add("ann0");
        try (var instance = instance()) {
            topic.publish("ann", 0, 0);
            topic.flush();
            Soon.is(1, () -> letters().size());
            var ledger =
                    new FeedLedger(
                            "tally.1", instance.db(), instance.get(FeedSessions.class).open());
            ledger.mustStillHold(Set.of(ann()));
            poison.clear();
            instance.desk().retry("tally.1", ann());
            assertThatThrownBy(() -> ledger.mustStillHold(Set.of(ann())))
                    .isInstanceOf(FeedPositions.Fenced.class);
        }
    }

    private ConsistencyToken token(long sequence) {
        return new ConsistencyToken(List.of(new StreamPosition(topic.context(), "ann", sequence)));
    }

    private FeedInstance instance() {
        return new FeedInstance(database)
                .withTally(
                        1,
                        facts -> {
                            for (Delivery fact : facts) {
                                if (fact.fact() instanceof CustomerFrozen frozen
                                        && poison.contains(
                                                frozen.customerId() + fact.header().sequence())) {
                                    throw new IllegalStateException("secret " + frozen);
                                }
                            }
                        },
                        topic.context())
                .start();
    }

    private AggregateKey ann() {
        return new AggregateKey(topic.context(), "ann");
    }

    private DeadLetterDesk desk(FeedInstance instance) {
        return instance.desk();
    }

    /** Each letter as {@code aggregate@sequence}, with a mark on one that failed itself. */
    private List<String> letters() {
        return database.db()
                .sql(
                        "select aggregate_id || '@' || sequence || case when cause is null then ''"
                            + " else '!' end from feed_dead_letter order by aggregate_id, sequence")
                .query(String.class)
                .list();
    }
}
