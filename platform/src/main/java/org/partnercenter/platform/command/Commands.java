package org.partnercenter.platform.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.util.List;

/**
 * The one way into the write side: a command is decided and its events are stored before {@link
 * #send} returns. A race that is lost to another instance is decided again on fresh state, a few
 * times; after that it is a conflict for the caller to repeat.
 */
public final class Commands {

    private static final int ATTEMPTS = 5;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final CommandGateway gateway;
    private final AggregateCache cache;
    private final AppendedEvents appended;
    private final StreamHeads heads;
    private final TransactionTemplate savepoints;
    private final MeterRegistry meters;
    private final AnnotationCommandTargetResolver targets =
            AnnotationCommandTargetResolver.builder().build();

    Commands(
            CommandGateway gateway,
            AppendedEvents appended,
            AggregateCache cache,
            StreamHeads heads,
            PlatformTransactionManager transactions,
            MeterRegistry meters) {
        this.gateway = gateway;
        this.cache = cache;
        this.appended = appended;
        this.heads = heads;
        this.savepoints = new TransactionTemplate(transactions);
        this.savepoints.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.meters = meters;
    }

    /**
     * Decides a command and stores its events.
     *
     * @return what the handler answers
     * @throws Rejection when the domain forbids it, its target is unknown (404), or the race is
     *     lost too often (409)
     */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <R extends @Nullable Object> R send(Object command) {
        Timer.Sample sample = Timer.start(meters);
        String outcome = "failed";
        try {
            R result = decide(command);
            outcome = "accepted";
            return result;
        } catch (Rejection rejection) {
            outcome = rejection.code();
            throw rejection;
        } finally {
            sample.stop(
                    Timer.builder("partner.center.commands")
                            .tag("command", command.getClass().getSimpleName())
                            .tag("outcome", outcome)
                            .register(meters));
        }
    }

    /** What a try that does not count has done is taken back, rows of the handler's included. */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <R extends @Nullable Object> R decide(Object command) {
        String target = targetOf(command);
        for (int attempt = 1; ; attempt++) {
            boolean mayBeStale = target != null && cache.containsKey(target) && attempt == 1;
            AppendedEvents.Attempt events = appended.attempt(mayBeStale);
            try {
                R result = attempt(events, command);
                tell(events.positions().isEmpty() ? heads.of(target) : events.positions());
                return result;
            } catch (AppendedEvents.NothingChanged stale) {
                forget(target);
            } catch (Rejection rejection) {
                if (!mayBeStale) {
                    throw rejection;
                }
                forget(target);
            } catch (AggregateStreamCreationException exists) {
                if (target == null || attempt > 1) {
                    return alreadyCreated(events.positions().getFirst().aggregateId());
                }
                forget(target);
            } catch (ConcurrencyException lost) {
                if (attempt == ATTEMPTS) {
                    throw Rejection.conflict(
                            "CONCURRENT_CHANGE",
                            "Somebody else is changing the same thing: repeat the request.",
                            RETRY_AFTER);
                }
                forget(target);
            }
        }
    }

    /** A transaction around goes on after a try that failed, and sees nothing of it. */
    @SuppressWarnings({"TypeParameterUnusedInFormals", "NullAway"})
    private <R extends @Nullable Object> R attempt(AppendedEvents.Attempt events, Object command) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? savepoints.execute(_ -> events.run(() -> this.<R>dispatch(command)))
                : events.run(() -> this.<R>dispatch(command));
    }

    /**
     * A creation that is repeated under its own command id has happened already; any other is
     * refused.
     */
    @SuppressWarnings({"TypeParameterUnusedInFormals", "NullAway"})
    private <R extends @Nullable Object> R alreadyCreated(String id) {
        if (!heads.wasCreatedBy(id, CommandContext.current())) {
            throw Rejection.conflict("ALREADY_EXISTS", "This id is taken: choose another one.");
        }
        tell(heads.of(id));
        return null;
    }

    @SuppressWarnings({"TypeParameterUnusedInFormals", "NullAway"})
    private <R extends @Nullable Object> R dispatch(Object command) {
        try {
            return gateway.sendAndWait(command);
        } catch (AggregateStreamCreationException | ConcurrencyException race) {
            throw race;
        } catch (AggregateNotFoundException unknown) {
            throw Rejection.notFound("NOT_FOUND", "There is nothing under this id.");
        } catch (CommandExecutionException wrapped) {
            if (wrapped.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw wrapped;
        }
    }

    private void tell(List<StreamPosition> positions) {
        CommandContext.current().sink().add(positions);
    }

    private void forget(@Nullable String target) {
        if (target != null) {
            cache.remove(target);
        }
    }

    private @Nullable String targetOf(Object command) {
        try {
            return targets.resolveTarget(GenericCommandMessage.asCommandMessage(command))
                    .getIdentifier();
        } catch (IllegalArgumentException creating) {
            return null;
        }
    }
}
