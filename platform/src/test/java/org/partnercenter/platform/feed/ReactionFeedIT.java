package org.partnercenter.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.customer.CustomerFact.CustomerFrozen;
import org.partnercenter.platform.command.CommandContext;
import org.partnercenter.platform.command.Rejection;
import org.slf4j.MDC;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class ReactionFeedIT {
    private final FeedDatabase database = new FeedDatabase();
    private final FactsTopic topic = new FactsTopic();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final List<CommandContext> contexts = new CopyOnWriteArrayList<>();
    private final List<String> traces = new CopyOnWriteArrayList<>();
    private final Map<String, Rejection> refusals = new ConcurrentHashMap<>();
    private volatile CyclicBarrier together = new CyclicBarrier(1);

    @AfterEach
    void close() {
        topic.close();
        database.close();
    }

    @Test
    void a_reaction_acts_as_its_rule_with_the_fact_as_its_cause() throws Exception {
        try (var _ = instance()) {
            topic.publish("ann", 0, 0);
            topic.flush();
            Soon.is(List.of("ann0"), () -> seen);
            var context = contexts.getFirst();
            assertThat(context.actor()).isEqualTo("system:when-frozen-then-note");
            assertThat(context.causationId()).isNotNull();
            assertThat(context.commandId())
                    .isEqualTo(context.causationId() + ":when-frozen-then-note");
            assertThat(context.partnerId()).isEqualTo("sunbird");
            assertThat(context.traceparent()).startsWith("00-0af7651916cd43dd8448eb211c80319c-");
            assertThat(traces).containsExactly("0af7651916cd43dd8448eb211c80319c");
        }
    }

    @Test
    void reactions_go_on_where_they_ended_and_skip_repeats() throws Exception {
        try (var _ = instance()) {
            topic.publish("ann", 0, 99);
            topic.flush();
            Soon.is(100, () -> Set.copyOf(seen).size());
            Soon.is(100L, () -> position());
        }
        int before = seen.size();
        topic.publish("ann", 50, 100);
        topic.flush();
        try (var _ = instance()) {
            Soon.is(before + 1, seen::size);
            assertThat(seen.getLast()).isEqualTo("ann100");
        }
    }

    @Test
    void a_refused_reaction_holds_back_its_aggregate_alone_until_it_is_retried() throws Exception {
        refusals.put("ann1", Rejection.conflict("FROZEN", "It is frozen."));
        try (var instance = instance()) {
            topic.publish("ann", 0, 2);
            topic.publish("bob", 0, 1);
            topic.flush();
            Soon.is(Set.of("ann0", "bob0", "bob1"), () -> Set.copyOf(seen));
            Soon.is(2L, () -> database.count("select count(*) from feed_dead_letter"));
            assertThat(
                            database.db()
                                    .sql(
                                            "select cause from feed_dead_letter order by sequence"
                                                    + " limit 1")
                                    .query(String.class)
                                    .single())
                    .startsWith("Rejection CONFLICT FROZEN");
            refusals.clear();
            var outcome =
                    instance.desk().retry("reactions", new AggregateKey(topic.context(), "ann"));
            assertThat(outcome.handled()).isEqualTo(2);
            assertThat(seen.subList(seen.size() - 2, seen.size())).containsExactly("ann1", "ann2");
        }
    }

    @Test
    void a_reaction_that_lost_a_race_is_called_again() throws Exception {
        refusals.put("ann0", Rejection.conflict("CONCURRENT_CHANGE", "Again."));
        try (var _ = instance()) {
            topic.publish("ann", 0, 1);
            topic.flush();
            Soon.is(true, () -> refusals.isEmpty());
            Soon.is(List.of("ann0", "ann1"), () -> seen);
            assertThat(database.count("select count(*) from feed_dead_letter")).isZero();
        }
    }

    @Test
    void facts_of_several_keys_are_reacted_to_at_the_same_time_each_key_in_its_order()
            throws Exception {
        together = new CyclicBarrier(2);
        var ann = FactsTopic.customerOf(0, "ann");
        var bob = FactsTopic.customerOf(0, "bob");
        topic.publish(ann, 0, 1);
        topic.publish(bob, 0, 1);
        topic.flush();
        try (var _ = instance()) {
            Soon.is(4, seen::size);
            assertThat(seen)
                    .containsSubsequence(ann + 0, ann + 1)
                    .containsSubsequence(bob + 0, bob + 1);
        }
    }

    @Test
    void a_record_without_a_key_holds_nobody_back() throws Exception {
        var ann = FactsTopic.customerOf(0, "ann");
        topic.publish(ann, 0, 0);
        topic.sendStray("no fact");
        topic.sendStray("no fact either");
        topic.publish(ann, 1, 1);
        topic.flush();
        try (var _ = instance()) {
            Soon.is(List.of(ann + 0, ann + 1), () -> seen);
            Soon.is(2L, () -> database.count("select count(*) from feed_dead_letter"));
        }
    }

    @Test
    void a_gap_stops_the_reactions_of_its_partition() throws Exception {
        try (var instance = instance()) {
            topic.publish("ann", 0, 0);
            topic.publish("ann", 2, 2);
            topic.flush();
            Soon.is(1.0, () -> instance.count("partner.center.feed.losses"));
            assertThat(seen).containsExactly("ann0");
        }
    }

    private FeedInstance instance() {
        return new FeedInstance(database).withReaction(new Note()).start();
    }

    private Long position() {
        return database.count(
                "select max(next_offset) from feed_position where feed = 'reactions'");
    }

    private final class Note implements Reaction {
        @Override
        public String name() {
            return "when-frozen-then-note";
        }

        @Override
        public Set<Class<? extends Fact>> facts() {
            return Set.of(CustomerFrozen.class);
        }

        @Override
        public Set<String> contexts() {
            return Set.of(topic.context());
        }

        @Override
        public void on(Delivery fact) {
            var name = fact.header().aggregateId() + fact.header().sequence();
            var refusal = refusals.get(name);
            if (refusal != null) {
                if (refusal.code().equals("CONCURRENT_CHANGE")) {
                    refusals.remove(name);
                }
                throw refusal;
            }
            meet();
            contexts.add(CommandContext.current());
            traces.add(MDC.get("traceId"));
            seen.add(name);
        }

        private void meet() {
            try {
                together.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
                throw new IllegalStateException("Nobody else came", alone);
            }
        }
    }
}
