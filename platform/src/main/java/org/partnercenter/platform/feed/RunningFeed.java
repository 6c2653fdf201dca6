package org.partnercenter.platform.feed;

import org.apache.kafka.common.TopicPartition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A feed as it runs in this instance: its consumers and how they do. */
final class RunningFeed {
    private final WantedFeed feed;
    private final FeedMeters meters;
    private final List<Member> members;

    /** One consumer on its thread. */
    record Member(FeedConsumer consumer, Thread thread, FeedProgress progress, FeedStatus status) {}

    RunningFeed(WantedFeed feed, FeedMeters meters, List<Member> members) {
        this.feed = feed;
        this.meters = meters;
        this.members = List.copyOf(members);
    }

    String name() {
        return feed.name();
    }

    FeedMeters meters() {
        return meters;
    }

    List<FeedStatus> statuses() {
        return members.stream().map(Member::status).toList();
    }

    /** Where the members stand in the partitions they own. */
    Map<TopicPartition, Long> positions() {
        var positions = new HashMap<TopicPartition, Long>();
        members.forEach(member -> positions.putAll(member.progress().positions()));
        return positions;
    }

    Map<TopicPartition, Loss> losses() {
        var losses = new HashMap<TopicPartition, Loss>();
        members.forEach(member -> losses.putAll(member.progress().alarms()));
        return losses;
    }

    void stop() {
        members.forEach(member -> member.consumer().stop());
    }

    void join() {
        members.forEach(member -> Threads.join(member.thread()));
    }
}
