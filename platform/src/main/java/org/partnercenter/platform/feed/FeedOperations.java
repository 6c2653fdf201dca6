package org.partnercenter.platform.feed;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The operators' endpoints, where there is a web server. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@Import({
    ListDeadLettersEndpoint.class,
    RetryDeadLettersEndpoint.class,
    DropDeadLetterEndpoint.class,
    ListViewsEndpoint.class,
    RebuildViewEndpoint.class,
    SkipLossEndpoint.class
})
class FeedOperations {

    @Bean
    DeadLetterDesk deadLetterDesk(
            ObjectProvider<View> views,
            ObjectProvider<Reaction> reactions,
            ViewGenerations generations,
            JdbcClient db,
            FeedSessions sessions) {
        return new DeadLetterDesk(
                views.orderedStream().toList(),
                reactions.orderedStream().toList(),
                generations,
                db,
                sessions);
    }
}
