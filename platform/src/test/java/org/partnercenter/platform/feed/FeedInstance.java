package org.partnercenter.platform.feed;

import io.micrometer.core.instrument.Counter;
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

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import javax.sql.DataSource;

/** One instance of a service that has feeds and nothing else. */
final class FeedInstance implements AutoCloseable {
    private final AnnotationConfigApplicationContext spring =
            new AnnotationConfigApplicationContext();
    private final Map<String, Object> settings = new HashMap<>();
    private final JdbcClient db;

    FeedInstance(FeedDatabase database) {
        this(database.url());
        with("partner-center.feed.group", database.name());
        with("partner-center.kafka.bootstrap-servers", Kafka.shared().bootstrapServers());
    }

    FeedInstance(String databaseUrl) {
        var pool = FeedDatabase.pool(databaseUrl);
        db = JdbcClient.create(pool);
        with("partner-center.context", "customer");
        with("partner-center.kafka.partitions", FactsTopic.PARTITIONS);
        spring.registerBean(DataSource.class, () -> pool);
        spring.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(pool));
        spring.registerBean(JdbcClient.class, () -> db);
        spring.registerBean(
                PlatformTransactionManager.class, () -> new JdbcTransactionManager(pool));
        spring.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        spring.register(FeedAutoConfiguration.class);
    }

    FeedInstance with(String setting, Object value) {
        settings.put(setting, value);
        return this;
    }

    FeedInstance withTally(String... contexts) {
        return withTally(1, _ -> {}, contexts);
    }

    FeedInstance withTally(int version, Consumer<List<Delivery>> hook, String... contexts) {
        return withView(new TallyView(db, Set.of(contexts), version, hook));
    }

    FeedInstance withView(View view) {
        spring.registerBean(view.name(), View.class, () -> view);
        return this;
    }

    FeedInstance withReaction(Reaction reaction) {
        spring.registerBean(reaction.name(), Reaction.class, () -> reaction);
        return this;
    }

    FeedInstance start() {
        spring.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", settings));
        spring.refresh();
        return this;
    }

    JdbcClient db() {
        return db;
    }

    <T> T get(Class<T> type) {
        return spring.getBean(type);
    }

    Health health() {
        return get(FeedsHealth.class).health();
    }

    /** Waits as a read does; it is refused when it does not see in time what the token names. */
    boolean sees(ConsistencyToken token) {
        get(OwnReads.class).await(token, Set.of(), Duration.ofSeconds(5));
        return true;
    }

    DeadLetterDesk desk() {
        return new DeadLetterDesk(
                spring.getBeanProvider(View.class).orderedStream().toList(),
                spring.getBeanProvider(Reaction.class).orderedStream().toList(),
                get(ViewGenerations.class),
                db,
                get(FeedSessions.class));
    }

    /** Starts to build the tally anew. */
    void rebuild() {
        get(ViewRebuilds.class).start(get(View.class));
    }

    double count(String meter) {
        return get(MeterRegistry.class).find(meter).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    double gauge(String meter) {
        return get(MeterRegistry.class).get(meter).gauge().value();
    }

    @Override
    public void close() {
        spring.close();
    }
}
