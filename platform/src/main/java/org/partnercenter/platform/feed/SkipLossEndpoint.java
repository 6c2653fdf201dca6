package org.partnercenter.platform.feed;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.annotations.Operation;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Input;
import org.partnercenter.platform.web.Role;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SkipLossEndpoint {

    /** The record at which a feed has stopped, as the health says it. */
    record Request(
            @Nullable String feed,
            @Nullable String topic,
            @Nullable Integer partition,
            @Nullable Long offset) {}

    private final Feeds feeds;
    private final FeedPositions positions;

    SkipLossEndpoint(Feeds feeds, JdbcClient db) {
        this.feeds = feeds;
        this.positions = new FeedPositions(db);
    }

    @PostMapping("/operations/${partner-center.context}/losses/skip")
    @Allowed(Role.PLATFORM)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Read on behind a fact that came too early",
            description =
                    "A feed stops where facts of an aggregate are missing. When these have been"
                        + " told again they lie further on, with a copy of this one after them."
                        + " Nothing is lost unseen: as long as they are missing, the aggregate's"
                        + " next fact stops the feed again. 409 NO_LOSS_THERE when no feed of this"
                        + " instance has stopped there.")
    void skip(@RequestBody Request request) {
        new Input()
                .required("feed", request.feed())
                .required("topic", request.topic())
                .check(request.partition() != null, "partition", "REQUIRED", "must be given")
                .check(request.offset() != null, "offset", "REQUIRED", "must be given")
                .refuseIfWrong();
        var partition =
                new TopicPartition(
                        requireNonNull(request.topic()), requireNonNull(request.partition()));
        long offset = requireNonNull(request.offset());
        if (!isStoppedAt(request.feed(), partition, offset)
                || !positions.pass(requireNonNull(request.feed()), partition, offset)) {
            throw Rejection.conflict(
                    "NO_LOSS_THERE",
                    "No feed of this instance has stopped there: see its health, or repeat the"
                            + " request until it reaches the instance that has.");
        }
    }

    private boolean isStoppedAt(@Nullable String name, TopicPartition partition, long offset) {
        return feeds.running().stream()
                .filter(feed -> feed.name().equals(name))
                .map(feed -> feed.losses().get(partition))
                .anyMatch(loss -> loss != null && loss.offset() == offset);
    }
}
