package org.partnercenter.platform.feed;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a feed needs to know of its service.
 *
 * @param context the service's own context
 */
@ConfigurationProperties("partner-center")
public record FeedSettings(String context, Kafka kafka, @DefaultValue Feed feed) {

    /** Where Kafka is, and how many partitions a topic has that is made here. */
    public record Kafka(String bootstrapServers, @DefaultValue("6") int partitions) {}

    /**
     * How feeds read.
     *
     * @param group what the names of consumer groups begin with; the context unless told. Two
     *     databases of one context on one Kafka need two
     * @param batch the most facts of a transaction
     * @param rebuildThreads how many consumers an instance puts on a view that is being rebuilt
     */
    public record Feed(
            @Nullable String group,
            @DefaultValue("2000") int batch,
            @DefaultValue("2") int rebuildThreads) {}

    String groupOf(String feedName) {
        var prefix = feed.group() == null ? context : feed.group();
        return prefix + "." + feedName;
    }
}
