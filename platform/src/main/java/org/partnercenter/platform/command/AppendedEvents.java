package org.partnercenter.platform.command;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Records which positions the command on this thread appends to, or tried to; a command that was
 * decided on what may be stale is taken back when it appended nothing.
 */
final class AppendedEvents {

    private static final ScopedValue<Attempt> CURRENT = ScopedValue.newInstance();

    private final String context;

    AppendedEvents(CommandBus commands, EventBus events, String context) {
        this.context = context;
        commands.registerHandlerInterceptor((work, chain) -> {
            Object result = chain.proceed();
            work.onPrepareCommit(AppendedEvents::refuseIfStale);
            return result;
        });
        events.registerDispatchInterceptor(_ ->
                (_, event) -> {
                    record(event);
                    return event;
                });
    }

    Attempt attempt(boolean mayBeStale) {
        return new Attempt(context, mayBeStale, new LinkedHashMap<>());
    }

    private static void record(EventMessage<?> event) {
        if (CURRENT.isBound() && event instanceof DomainEventMessage<?> stored) {
            CURRENT.get()
                    .appended()
                    .merge(stored.getAggregateIdentifier(), stored.getSequenceNumber(), Math::max);
        }
    }

    /**
     * What a handler applied is appended by now: Axon asked to be told before it was asked here.
     */
    private static void refuseIfStale(UnitOfWork<?> work) {
        if (CURRENT.isBound() && CURRENT.get().hasChangedNothing()) {
            throw new NothingChanged();
        }
    }

    /**
     * What one try at a command appended: the last position of each aggregate.
     *
     * @param mayBeStale whether it is decided on what another instance may have changed meanwhile
     */
    record Attempt(String context, boolean mayBeStale, Map<String, Long> appended) {

        <R extends @Nullable Object> R run(ScopedValue.CallableOp<R, RuntimeException> work) {
            return ScopedValue.where(CURRENT, this).call(work);
        }

        private boolean hasChangedNothing() {
            return mayBeStale && appended.isEmpty();
        }

        List<StreamPosition> positions() {
            return appended.entrySet().stream()
                    .map(entry -> new StreamPosition(context, entry.getKey(), entry.getValue()))
                    .toList();
        }
    }

    /** A command appended nothing, and was decided on what may be stale. */
    static final class NothingChanged extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NothingChanged() {
            super("nothing has changed, by what may be stale", null, false, false);
        }
    }
}
