package org.partnercenter.platform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.partnercenter.platform.sample.SampleApplication;
import org.partnercenter.platform.sample.write.Thing;
import org.partnercenter.platform.testing.EmbeddedServers;
import org.partnercenter.platform.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@ServiceTest(classes = SampleApplication.class)
class CommandsIT {

    @Autowired Commands commands;
    @Autowired TransactionManager transactions;
    @Autowired TransactionOperations spring;
    @Autowired EventStore events;
    @Autowired TokenStore tokens;
    @Autowired JdbcClient db;
    @Autowired Environment environment;

    @Test
    void the_event_store_is_on_postgresql_and_its_transactions_are_springs() {
        assertThat(transactions).isInstanceOf(SpringTransactionManager.class);
        assertThat(events).isInstanceOf(EmbeddedEventStore.class);
        assertThat(tokens).isInstanceOf(JdbcTokenStore.class);
    }

    @Test
    void events_are_stored_under_stable_names_with_who_and_why() {
        String id = made("a");

        assertThat(
                        db.sql(
                                        """
                                        select payload_type || ' ' || payload_revision || ' ' || (payload ->> 'name')
                                               || ' ' || (meta_data ->> 'actor')
                                        from stored_event where aggregate_identifier = :id\
                                        """)
                                .param("id", id)
                                .query(String.class)
                                .single())
                .isEqualTo("customer.ThingMade 1 a system:test");
    }

    @Test
    void an_event_has_a_greater_id_than_those_before_it() {
        String earlier = made("a");
        String later = made("b");

        assertThat(UUID.fromString(eventIdOf(later)).version()).isEqualTo(7);
        assertThat(eventIdOf(later)).isGreaterThan(eventIdOf(earlier));
    }

    @Test
    void an_id_that_is_taken_is_refused_and_the_same_command_again_is_not() {
        String id = UUID.randomUUID().toString();
        CommandContext first = CommandContext.system("test", "key-" + id);
        first.run(() -> commands.send(new Thing.Make(id, "a")));

        first.run(() -> commands.send(new Thing.Make(id, "a")));

        assertThatThrownBy(() -> context().run(() -> commands.send(new Thing.Make(id, "a"))))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        rejection -> assertThat(rejection.code()).isEqualTo("ALREADY_EXISTS"));
        assertThat(eventsOf(id)).isEqualTo(1);
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThatThrownBy(() -> context().run(() -> commands.send(new Thing.Rename("none", "b"))))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        rejection ->
                                assertThat(rejection.kind()).isEqualTo(Rejection.Kind.NOT_FOUND));
    }

    @Test
    void two_instances_that_change_the_same_thing_at_once_both_succeed_in_some_order()
            throws Exception {
        try (ConfigurableApplicationContext other = secondInstance();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Commands elsewhere = other.getBean(Commands.class);
            String id = made("start");
            for (int round = 0; round < 20; round++) {
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<?>> both = new ArrayList<>();
                for (Commands instance : List.of(commands, elsewhere)) {
                    String name = UUID.randomUUID().toString();
                    both.add(
                            threads.submit(() -> {
                                together.await();
                                context().run(() -> instance.send(new Thing.Rename(id, name)));
                                return null;
                            }));
                }
                for (Future<?> one : both) {
                    one.get();
                }
            }
            assertThat(eventsOf(id)).isEqualTo(41);
        }
    }

    @Test
    void a_refusal_is_never_decided_on_what_another_instance_has_changed_meanwhile() {
        try (ConfigurableApplicationContext other = secondInstance()) {
            String id = made("old");
            context().run(() -> other.getBean(Commands.class).send(new Thing.Rename(id, "new")));

            context().run(() -> commands.send(new Thing.RenameFrom(id, "new", "newer")));
            context().run(() -> other.getBean(Commands.class).send(new Thing.Rename(id, "newest")));
            context().run(() -> commands.send(new Thing.Rename(id, "newer")));

            assertThat(eventsOf(id)).isEqualTo(5);
        }
    }

    @Test
    void a_decision_on_what_another_instance_has_changed_leaves_no_row_behind() {
        db.sql("create table if not exists heard_place (place text primary key)").update();
        try (ConfigurableApplicationContext other = secondInstance()) {
            Commands elsewhere = other.getBean(Commands.class);
            String id = made("old");
            context().run(() -> elsewhere.send(new Thing.Rename(id, "new")));

            context().run(() -> commands.send(new Thing.Hear(id, "alone " + id, "old")));
            context().run(() -> elsewhere.send(new Thing.Rename(id, "newest")));
            spring.executeWithoutResult(around ->
                    context().run(() -> commands.send(new Thing.Hear(id, "around " + id, "old"))));

            assertThat(eventsOf(id)).isEqualTo(5);
        }
    }

    @Test
    void of_two_instances_that_begin_the_same_thing_at_once_the_later_one_changes_it()
            throws Exception {
        try (ConfigurableApplicationContext other = secondInstance();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Commands elsewhere = other.getBean(Commands.class);
            for (int round = 0; round < 20; round++) {
                String id = UUID.randomUUID().toString();
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<?>> both = new ArrayList<>();
                for (Commands instance : List.of(commands, elsewhere)) {
                    String name = UUID.randomUUID().toString();
                    both.add(
                            threads.submit(() -> {
                                together.await();
                                context().run(() -> instance.send(new Thing.Call(id, name)));
                                return null;
                            }));
                }
                for (Future<?> one : both) {
                    one.get();
                }
                assertThat(eventsOf(id)).isEqualTo(2);
            }
        }
    }

    @Test
    void what_no_record_of_a_topic_could_tell_is_refused_and_not_stored() {
        String id = made("short");

        assertThatThrownBy(() ->
                        context()
                                .run(() ->
                                        commands.send(new Thing.Rename(id, "n".repeat(4_200_000)))))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        rejection -> assertThat(rejection.code()).isEqualTo("EVENT_TOO_LARGE"));
        context().run(() -> commands.send(new Thing.Rename(id, "n".repeat(4_000_000))));

        assertThat(eventsOf(id)).isEqualTo(2);
    }

    @Test
    void what_a_transaction_around_took_back_is_not_remembered() {
        String id = made("old");

        spring.executeWithoutResult(around -> {
            context().run(() -> commands.send(new Thing.Rename(id, "lost")));
            around.setRollbackOnly();
        });
        context().run(() -> commands.send(new Thing.Rename(id, "new")));

        assertThat(
                        db.sql(
                                        """
                                        select sequence_number from domain_event
                                        where aggregate_identifier = :id order by 1\
                                        """)
                                .param("id", id)
                                .query(Long.class)
                                .list())
                .containsExactly(0L, 1L);
    }

    private String made(String name) {
        String id = UUID.randomUUID().toString();
        context().run(() -> commands.send(new Thing.Make(id, name)));
        return id;
    }

    private String eventIdOf(String id) {
        return db.sql("select event_identifier from domain_event where aggregate_identifier = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private long eventsOf(String id) {
        return db.sql("select count(*) from domain_event where aggregate_identifier = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private ConfigurableApplicationContext secondInstance() {
        return new SpringApplicationBuilder(SampleApplication.class)
                .initializers(new EmbeddedServers())
                .run(
                        "--testing.database-url="
                                + environment.getProperty("spring.datasource.url"),
                        "--spring.main.banner-mode=off");
    }

    private static CommandContext context() {
        return CommandContext.system("test", UUID.randomUUID().toString());
    }
}
