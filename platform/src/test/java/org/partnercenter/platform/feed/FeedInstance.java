package org.partnercenter.platform.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.partnercenter.localrun.servers.Kafka;
import org.springframework.boot.health.contributor.Health;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import javax.sql.DataSource;

/** One instance of a service that has feeds and nothing else. */
final class FeedInstance implements AutoCloseable {
    private final AnnotationConfigApplicationContext spring =
            new AnnotationConfigApplicationContext();
    private final JdbcClient db;

    FeedInstance(FeedDatabase database) {
        this(database, Kafka.shared().bootstrapServers());
    }

    FeedInstance(FeedDatabase database, String bootstrapServers) {
        var pool = database.pool(6);
        db = JdbcClient.create(pool);
        spring.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "test",
                                Map.of(
                                        "partner-center.feed.group",
                                        database.group(),
                                        "partner-center.context",
                                        "customer",
                                        "partner-center.kafka.bootstrap-servers",
                                        bootstrapServers,
                                        "partner-center.kafka.partitions",
                                        FactsTopic.PARTITIONS)));
        spring.registerBean(DataSource.class, () -> pool);
        spring.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(pool));
        spring.registerBean(JdbcClient.class, () -> db);
        spring.registerBean(
                PlatformTransactionManager.class, () -> new JdbcTransactionManager(pool));
        spring.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        spring.register(FeedAutoConfiguration.class);
    }

    FeedInstance withTally(String... contexts) {
        return withTally(1, _ -> {}, contexts);
    }

    FeedInstance withTally(int version, Consumer<List<Delivery>> hook, String... contexts) {
        spring.registerBean(View.class, () -> new TallyView(db, Set.of(contexts), version, hook));
        return this;
    }

    FeedInstance withReaction(Reaction reaction) {
        spring.registerBean(reaction.name(), Reaction.class, () -> reaction);
        return this;
    }

    FeedInstance start() {
        spring.refresh();
        return this;
    }

    <T> T get(Class<T> type) {
        return spring.getBean(type);
    }

    Health health() {
        return get(FeedsHealth.class).health();
    }

    DeadLetterDesk desk() {
        return new DeadLetterDesk(
                spring.getBeanProvider(View.class).orderedStream().toList(),
                spring.getBeanProvider(Reaction.class).orderedStream().toList(),
                get(ViewGenerations.class),
                db,
                get(PlatformTransactionManager.class));
    }

    /** Starts to build the tally anew. */
    void rebuild() {
        get(ViewRebuilds.class).start(get(View.class));
    }

    double count(String meter) {
        return get(MeterRegistry.class).find(meter).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    @Override
    public void close() {
        spring.close();
    }
}
