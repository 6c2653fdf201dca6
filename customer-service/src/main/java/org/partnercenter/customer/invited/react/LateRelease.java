package org.partnercenter.customer.invited.react;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.InvitationFact.InvitationAnswered;
import org.partnercenter.platform.command.CommandContext;
import org.partnercenter.platform.command.Json;
import org.partnercenter.platform.feed.FactHeader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The task that looks again at an answer whose customer was still another partner's: it becomes the
 * new partner's as soon as it is released, or is refused when that does not come.
 */
@Configuration(proxyBeanMethods = false)
class LateRelease {

    static final Duration PAUSE = Duration.ofMillis(500);
    static final Duration LONGEST = Duration.ofMinutes(2);

    private static final String TASK = "await-release";

    /** An answer with the fact that told it, and how long its customer is waited for. */
    record Waiting(
            InvitationAnswered answer, String factId, @Nullable String traceparent, Instant until) {

        String json() {
            return Json.mapper().writeValueAsString(this);
        }

        CommandContext context() {
            String rule = WhenInvitationAnsweredThenRegister.RULE;
            return new CommandContext(
                    "system:" + rule, factId + ":" + rule, factId, answer.partnerId(), traceparent);
        }
    }

    static TaskInstance<String> of(InvitationAnswered answer, FactHeader header, Instant until) {
        return new TaskInstance<>(
                TASK,
                answer.invitationId() + ":" + header.id(),
                new Waiting(answer, header.id(), header.traceparent(), until).json());
    }

    @Bean
    CustomTask<String> awaitReleaseTask(InvitedRegistrations registrations, Clock clock) {
        return Tasks.custom(TASK, String.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(PAUSE))
                .onDeadExecutionRevive()
                .execute((task, _) -> {
                    Waiting waiting = Json.mapper().readValue(task.getData(), Waiting.class);
                    return waiting.context().call(() -> look(waiting, registrations, clock));
                });
    }

    private static CompletionHandler<String> look(
            Waiting waiting, InvitedRegistrations registrations, Clock clock) {
        if (registrations.settle(waiting.factId(), waiting.answer())) {
            return new CompletionHandler.OnCompleteRemove<>();
        }
        Instant now = clock.instant();
        if (now.isBefore(waiting.until())) {
            return (done, operations) -> operations.reschedule(done, now.plus(PAUSE));
        }
        registrations.refuse(
                waiting.factId(), waiting.answer(), InvitedRegistrations.ALREADY_ASSOCIATED);
        return new CompletionHandler.OnCompleteRemove<>();
    }
}
