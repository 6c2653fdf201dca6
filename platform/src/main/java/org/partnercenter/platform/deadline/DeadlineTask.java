package org.partnercenter.platform.deadline;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.CommandContext;
import org.partnercenter.platform.command.Commands;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/**
 * A persistent task that sends a command when the time has come and is repeated until it was taken.
 * The command answers null when the thing is over, or the time at which to ask again.
 */
public final class DeadlineTask {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private DeadlineTask() {}

    /** The task that asks the things of that kind, each by its id. */
    public static CustomTask<Void> of(
            Deadline what, Commands commands, Function<String, Object> command) {
        return Tasks.custom(what.rule(), Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(PAUSE))
                .onDeadExecutionRevive()
                .execute((task, _) -> {
                    @Nullable Instant later =
                            CommandContext.system(what.rule(), what.rule() + ":" + task.getId())
                                    .call(() ->
                                            commands.<@Nullable Instant>send(
                                                    command.apply(idOf(task.getId()))));
                    return later == null
                            ? new CompletionHandler.OnCompleteRemove<>()
                            : (complete, operations) -> operations.reschedule(complete, later);
                });
    }

    private static String idOf(String note) {
        return note.substring(0, note.lastIndexOf(':'));
    }
}
