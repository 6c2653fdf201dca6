package org.partnercenter.platform.command;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who acts and why: it becomes the metadata of every event that is stored while it is bound.
 *
 * @param actor {@code member:<id>}, {@code customer:<id>}, {@code client:<id>} or {@code
 *     system:<rule>}
 * @param commandId the Idempotency-Key where one came; the same id means the same request
 * @param causationId the fact that led here, if any
 * @param traceparent the W3C trace context
 * @param sink hears what is stored
 */
public record CommandContext(
        String actor,
        String commandId,
        @Nullable String causationId,
        @Nullable String partnerId,
        @Nullable String traceparent,
        PositionSink sink) {

    private static final ScopedValue<CommandContext> CURRENT = ScopedValue.newInstance();

    public CommandContext(
            String actor,
            String commandId,
            @Nullable String causationId,
            @Nullable String partnerId,
            @Nullable String traceparent) {
        this(actor, commandId, causationId, partnerId, traceparent, _ -> {});
    }

    /** The context of a job that no request and no fact led to. */
    public static CommandContext system(String rule, String commandId) {
        return new CommandContext("system:" + rule, commandId, null, null, null);
    }

    /** The bound context; a command outside of one is a programming error. */
    public static CommandContext current() {
        return CURRENT.orElseThrow(() -> new IllegalStateException("No command context is bound"));
    }

    public CommandContext forPartner(@Nullable String partner) {
        return new CommandContext(actor, commandId, causationId, partner, traceparent, sink);
    }

    public CommandContext withCommandId(String id) {
        return new CommandContext(actor, id, causationId, partnerId, traceparent, sink);
    }

    /** Runs the work with this context bound. */
    public <R extends @Nullable Object, X extends Throwable> R call(
            ScopedValue.CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    /** Runs the work with this context bound. */
    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    static Map<String, String> metadata() {
        if (!CURRENT.isBound()) {
            return Map.of();
        }
        CommandContext context = CURRENT.get();
        Map<String, String> data = new LinkedHashMap<>();
        data.put("actor", context.actor);
        data.put("commandId", context.commandId);
        putIfPresent(data, "causationId", context.causationId);
        putIfPresent(data, "partnerId", context.partnerId);
        putIfPresent(data, "traceparent", context.traceparent);
        return data;
    }

    private static void putIfPresent(Map<String, String> data, String key, @Nullable String value) {
        if (value != null) {
            data.put(key, value);
        }
    }
}
