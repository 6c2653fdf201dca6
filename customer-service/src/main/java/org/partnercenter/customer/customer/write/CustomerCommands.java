package org.partnercenter.customer.customer.write;

import org.jspecify.annotations.Nullable;
import org.partnercenter.customer.customer.UnknownCustomer;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.util.regex.Pattern;

/** Sends commands to customers; one that is not there is the same 404 as somebody else's. */
@Component
public class CustomerCommands {

    /** Any other id is another aggregate's, or nobody's. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Commands commands;

    CustomerCommands(Commands commands) {
        this.commands = commands;
    }

    /** What the customer's handler answers. */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <R extends @Nullable Object> R send(CustomerCommand command) {
        if (!ID.matcher(command.customerId()).matches()) {
            throw UnknownCustomer.rejection();
        }
        try {
            return commands.send(command);
        } catch (Rejection rejection) {
            throw rejection.code().equals("NOT_FOUND") ? UnknownCustomer.rejection() : rejection;
        }
    }

    /** Sends a command that answers nothing. */
    public void tell(CustomerCommand command) {
        this.<@Nullable Object>send(command);
    }

    /** 204 with the ETag of the version that the command led to. */
    public ResponseEntity<Void> answer(CustomerCommand command) {
        long version = this.<Long>send(command);
        return ResponseEntity.noContent().eTag(IfMatch.etag(version)).build();
    }
}
