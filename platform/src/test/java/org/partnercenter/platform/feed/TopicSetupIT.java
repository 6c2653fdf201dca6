package org.partnercenter.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.contracts.FactTypes;
import org.partnercenter.localrun.servers.Kafka;

import java.util.List;
import java.util.Map;

class TopicSetupIT {
    private final String servers = Kafka.shared().bootstrapServers();
    private final Admin admin = Admin.create(Map.of("bootstrap.servers", servers));

    @AfterEach
    void close() {
        admin.close();
    }

    @Test
    void a_missing_topic_is_made_to_keep_everything_for_ever() throws Exception {
        setup(4).ensure(List.of("topic-setup-one", "topic-setup-two"));
        assertThat(partitions("topic-setup-one")).isEqualTo(4);
        assertThat(partitions("topic-setup-two")).isEqualTo(4);
        var topic =
                new ConfigResource(ConfigResource.Type.TOPIC, FactTypes.topicOf("topic-setup-one"));
        var config = requireNonNull(admin.describeConfigs(List.of(topic)).all().get().get(topic));
        assertThat(config.get(TopicConfig.CLEANUP_POLICY_CONFIG).value()).isEqualTo("delete");
        assertThat(config.get(TopicConfig.RETENTION_MS_CONFIG).value()).isEqualTo("-1");
        assertThat(config.get(TopicConfig.RETENTION_BYTES_CONFIG).value()).isEqualTo("-1");
    }

    @Test
    void a_topic_that_is_there_is_left_as_it_is() throws Exception {
        setup(2).ensure(List.of("topic-setup-old"));
        setup(5).ensure(List.of("topic-setup-old", "topic-setup-new"));
        assertThat(partitions("topic-setup-old")).isEqualTo(2);
        assertThat(partitions("topic-setup-new")).isEqualTo(5);
    }

    private TopicSetup setup(int partitions) {
        return new TopicSetup(new FeedSettings.Kafka(servers, partitions));
    }

    private int partitions(String context) throws Exception {
        var topic = FactTypes.topicOf(context);
        var topics = admin.describeTopics(List.of(topic)).allTopicNames().get();
        return requireNonNull(topics.get(topic)).partitions().size();
    }
}
