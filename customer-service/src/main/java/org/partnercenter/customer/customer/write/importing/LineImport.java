package org.partnercenter.customer.customer.write.importing;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.AssociationOrigin;
import org.partnercenter.customer.customer.write.register.NewCustomer;
import org.partnercenter.customer.customer.write.register.Registration;
import org.partnercenter.platform.command.CommandContext;
import org.partnercenter.platform.command.PositionSink;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Objects;

/**
 * Registers the customer of one line. The line's command, and the id that it gives, follow from the
 * request's key: a file that is sent again under its key changes nothing where it was done.
 */
record LineImport(
        Registration registration,
        CommandContext request,
        String partnerId,
        LineIds ids,
        PositionSink stored) {

    private static final Logger LOG = LoggerFactory.getLogger(LineImport.class);

    LineResult run(Line line) {
        Rejection broken = line.problem();
        if (broken != null) {
            return failed(line, null, broken);
        }
        NewCustomer customer = Objects.requireNonNull(line.customer());
        CommandContext context = contextOf(line);
        @Nullable String given = customer.customerId();
        String id = given == null ? ids.of(context) : given;
        try {
            context.run(() ->
                    registration.register(
                            customer.command(id, partnerId, AssociationOrigin.IMPORTED)));
            return new LineResult(line.number(), id, "DONE", null);
        } catch (Rejection rejection) {
            return failed(line, given, rejection);
        } catch (RuntimeException failure) {
            LOG.error("A line of an import failed", failure);
            return failed(
                    line,
                    given,
                    Rejection.unavailable(
                            "INTERNAL_ERROR",
                            "It failed on our side: send the file again under the same key.",
                            java.time.Duration.ofSeconds(1)));
        }
    }

    private CommandContext contextOf(Line line) {
        return new CommandContext(
                request.actor(),
                request.commandId() + ":" + line.number(),
                request.causationId(),
                partnerId,
                request.traceparent(),
                stored);
    }

    private static LineResult failed(Line line, @Nullable String id, Rejection problem) {
        return new LineResult(line.number(), id, "FAILED", Problems.of(problem));
    }
}
