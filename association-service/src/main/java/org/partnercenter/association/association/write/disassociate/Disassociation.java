package org.partnercenter.association.association.write.disassociate;

import org.jspecify.annotations.Nullable;
import org.partnercenter.association.association.DisassociationRequests;
import org.partnercenter.association.association.Party;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.command.Rejection;
import org.springframework.stereotype.Component;

import java.util.function.Function;

/** Sends commands about the end of associations; what is not there is the same 404 as another's. */
@Component
class Disassociation {

    private final Commands commands;
    private final DisassociationRequests requests;

    Disassociation(Commands commands, DisassociationRequests requests) {
        this.commands = commands;
        this.requests = requests;
    }

    /** What the association's handler answers. */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    <R extends @Nullable Object> R about(String customerId, Object command) {
        try {
            return commands.send(command);
        } catch (Rejection rejection) {
            throw rejection.code().equals("NOT_FOUND") ? Party.unknownCustomer() : rejection;
        }
    }

    /** Sends the command that the request's customer makes. */
    void aboutRequest(String requestId, Function<String, Object> command) {
        String customerId =
                requests.customerOf(requestId)
                        .orElseThrow(() ->
                                Rejection.notFound(
                                        "REQUEST_NOT_FOUND",
                                        "There is no such request of yours: check the id."));
        this.<@Nullable Object>about(customerId, command.apply(customerId));
    }
}
