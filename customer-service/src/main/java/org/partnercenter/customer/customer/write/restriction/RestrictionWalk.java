package org.partnercenter.customer.customer.write.restriction;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.partnercenter.customer.customer.write.CustomerCommands;
import org.partnercenter.customer.customer.write.register.ClaimedAccounts;
import org.partnercenter.customer.tier.ToldTiers;
import org.partnercenter.platform.command.CommandContext;
import org.partnercenter.platform.command.Json;
import org.partnercenter.platform.command.Rejection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The task that tells every resale customer of a partner that its restriction changed, in the order
 * of their ids: it survives its instance and goes on where it was. Each customer follows what holds
 * when it is told, so that walks which overtake each other end alike.
 */
@Configuration(proxyBeanMethods = false)
public class RestrictionWalk {

    static final String RULE = "partner-restriction";

    private static final int PAGE = 200;
    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final Duration UNTIL_TOLD = Duration.ofMillis(200);

    /** Where a walk is, and the fact that began it. */
    record Walk(String partnerId, String factId, long sequence, String traceparent, String after) {
        Walk from(String customerId) {
            return new Walk(partnerId, factId, sequence, traceparent, customerId);
        }

        String json() {
            return Json.mapper().writeValueAsString(this);
        }

        CommandContext telling(String customerId) {
            return new CommandContext(
                    "system:" + RULE,
                    factId + ":" + RULE + ":" + customerId,
                    factId,
                    partnerId,
                    traceparent.isEmpty() ? null : traceparent);
        }
    }

    /** The walk over that partner's customers, for the fact at that place of its history. */
    public static TaskInstance<String> over(
            String partnerId, long sequence, String factId, String traceparent) {
        return new TaskInstance<>(
                RULE, factId, new Walk(partnerId, factId, sequence, traceparent, "").json());
    }

    @Bean
    CustomTask<String> restrictionWalkTask(
            CustomerCommands commands, ClaimedAccounts accounts, ToldTiers tiers, Clock clock) {
        return Tasks.custom(RULE, String.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(2)))
                .onDeadExecutionRevive()
                .execute((task, _) -> {
                    Walk walk = Json.mapper().readValue(task.getData(), Walk.class);
                    if (!tiers.know(walk.partnerId(), walk.sequence())) {
                        return again(clock.instant().plus(UNTIL_TOLD), walk);
                    }
                    Instant pause = clock.instant().plus(AT_ONCE);
                    while (clock.instant().isBefore(pause)) {
                        var page = accounts.resoldBy(walk.partnerId(), walk.after(), PAGE);
                        for (String customerId : page) {
                            tell(customerId, walk, commands);
                        }
                        if (page.size() < PAGE) {
                            return new CompletionHandler.OnCompleteRemove<>();
                        }
                        walk = walk.from(page.getLast());
                    }
                    return again(clock.instant(), walk);
                });
    }

    private static CompletionHandler<String> again(Instant at, Walk walk) {
        return (done, operations) -> operations.reschedule(done, at, walk.json());
    }

    private static void tell(String customerId, Walk walk, CustomerCommands commands) {
        try {
            walk.telling(customerId)
                    .run(() -> commands.tell(new FollowRestriction(customerId, walk.partnerId())));
        } catch (Rejection rejection) {
            if (rejection.kind() != Rejection.Kind.NOT_FOUND) {
                throw rejection;
            }
        }
    }
}
