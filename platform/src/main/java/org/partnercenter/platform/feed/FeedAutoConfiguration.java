package org.partnercenter.platform.feed;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

/** Runs the views and reactions that a service declares as beans. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnBean(JdbcClient.class)
@Import(FeedOperations.class)
@EnableConfigurationProperties(FeedSettings.class)
public class FeedAutoConfiguration {

    @Bean
    TopicSetup topicSetup(FeedSettings settings) {
        return new TopicSetup(settings.kafka());
    }

    @Bean
    FeedSessions feedSessions(DataSource dataSource, PlatformTransactionManager transactions) {
        return new FeedSessions(dataSource, transactions);
    }

    @Bean
    OwnReads ownReads(JdbcClient db, ObjectProvider<View> views) {
        return new OwnReads(db, views.orderedStream().toList());
    }

    @Bean
    FeedWatch feedWatch(
            FeedSettings settings,
            ObjectProvider<View> views,
            ObjectProvider<Reaction> reactions,
            JdbcClient db,
            TopicSetup topics) {
        return new FeedWatch(
                db,
                new TopicEnds(topics),
                contextsOf(
                        settings,
                        views.orderedStream().toList(),
                        reactions.orderedStream().toList()));
    }

    @Bean
    ViewGenerations viewGenerations(JdbcClient db) {
        return new ViewGenerations(db);
    }

    @Bean
    ViewSchemas viewSchemas(JdbcTemplate jdbc, FeedSettings settings) {
        return new ViewSchemas(jdbc, settings.context());
    }

    @Bean
    ViewRebuilds viewRebuilds(
            ViewGenerations generations,
            ViewSchemas schemas,
            PlatformTransactionManager transactions) {
        return new ViewRebuilds(generations, schemas, transactions);
    }

    @Bean
    FeedsHealth feedsHealthIndicator(Feeds feeds, FeedWatch watch) {
        return new FeedsHealth(feeds, watch);
    }

    @Bean
    Feeds feeds(
            FeedSettings settings,
            ObjectProvider<View> views,
            ObjectProvider<Reaction> reactions,
            OwnReads ownReads,
            TopicSetup topics,
            FeedWatch watch,
            ViewGenerations generations,
            ViewSchemas schemas,
            ViewRebuilds rebuilds,
            JdbcClient db,
            PlatformTransactionManager transactions,
            FeedSessions sessions,
            MeterRegistry meters) {
        var allViews = views.orderedStream().toList();
        var allReactions = reactions.orderedStream().toList();
        var upkeep =
                new ViewUpkeep(
                        allViews,
                        allReactions,
                        generations,
                        rebuilds,
                        new ViewSwitch(db, generations, schemas, transactions),
                        watch,
                        ownReads,
                        settings.feed().rebuildThreads());
        var factory =
                new FeedFactory(
                        new FeedKafka(settings),
                        topics,
                        contextsOf(settings, allViews, allReactions),
                        db,
                        sessions,
                        meters,
                        watch);
        return new Feeds(upkeep, factory);
    }

    private static Set<String> contextsOf(
            FeedSettings settings, List<View> views, List<Reaction> reactions) {
        var contexts = new HashSet<String>();
        contexts.add(settings.context());
        views.forEach(view -> contexts.addAll(view.contexts()));
        reactions.forEach(reaction -> contexts.addAll(reaction.contexts()));
        return contexts;
    }
}
