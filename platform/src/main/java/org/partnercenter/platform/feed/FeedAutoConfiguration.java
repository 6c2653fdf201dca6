package org.partnercenter.platform.feed;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Runs the views and reactions that a service declares as beans. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnBean(JdbcClient.class)
@EnableConfigurationProperties(FeedSettings.class)
public class FeedAutoConfiguration {

    @Bean
    TopicSetup topicSetup(FeedSettings settings) {
        return new TopicSetup(settings.kafka());
    }

    @Bean
    OwnReads ownReads(JdbcClient db, ObjectProvider<View> views) {
        return new OwnReads(db, views.orderedStream().toList());
    }

    @Bean
    Feeds feeds(
            FeedSettings settings,
            ObjectProvider<View> views,
            ObjectProvider<Reaction> reactions,
            OwnReads ownReads,
            TopicSetup topics,
            JdbcTemplate jdbc,
            JdbcClient db,
            PlatformTransactionManager transactions,
            MeterRegistry meters) {
        var allViews = views.orderedStream().toList();
        var allReactions = reactions.orderedStream().toList();
        var upkeep =
                new ViewUpkeep(
                        allViews,
                        allReactions,
                        new ViewGenerations(db),
                        new ViewSchemas(jdbc, settings.context()),
                        ownReads,
                        settings,
                        transactions);
        var factory =
                new FeedFactory(
                        new FeedKafka(settings),
                        topics,
                        contextsOf(settings, allViews, allReactions),
                        db,
                        transactions,
                        meters);
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
