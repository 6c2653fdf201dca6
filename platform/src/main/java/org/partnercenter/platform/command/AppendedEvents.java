package org.partnercenter.platform.command;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Records which positions the command on this thread appends to, or tried to. */
final class AppendedEvents {

    private static final ScopedValue<Map<String, Long>> CURRENT = ScopedValue.newInstance();

    private final String context;

    AppendedEvents(EventBus events, String context) {
        this.context = context;
        events.registerDispatchInterceptor(_ ->
                (_, event) -> {
                    record(event);
                    return event;
                });
    }

    Attempt attempt() {
        return new Attempt(context, new LinkedHashMap<>());
    }

    private static void record(EventMessage<?> event) {
        if (CURRENT.isBound() && event instanceof DomainEventMessage<?> stored) {
            CURRENT.get()
                    .merge(stored.getAggregateIdentifier(), stored.getSequenceNumber(), Math::max);
        }
    }

    /** What one try at a command appended: the last position of each aggregate. */
    record Attempt(String context, Map<String, Long> appended) {

        <R extends @Nullable Object> R run(ScopedValue.CallableOp<R, RuntimeException> work) {
            return ScopedValue.where(CURRENT, appended).call(work);
        }

        List<StreamPosition> positions() {
            return appended.entrySet().stream()
                    .map(entry -> new StreamPosition(context, entry.getKey(), entry.getValue()))
                    .toList();
        }
    }
}
