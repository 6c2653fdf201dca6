package org.partnercenter.billing.account;

import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.web.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.util.regex.Pattern;

/** Sends commands about what a customer has one of, which begins with the first command. */
@Component
public class CustomerCommands {

    /** Any other id is nobody's. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Commands commands;

    CustomerCommands(Commands commands) {
        this.commands = commands;
    }

    /** Answers the version that the command led to; below zero where there is nothing. */
    public long send(String customerId, Object command) {
        if (!ID.matcher(customerId).matches()) {
            throw Customers.unknown();
        }
        return commands.<Long>send(command);
    }

    /** 204 with the ETag of the version that the command led to. */
    public ResponseEntity<Void> answer(String customerId, Object command) {
        long version = send(customerId, command);
        ResponseEntity.HeadersBuilder<?> answer = ResponseEntity.noContent();
        return version < 0 ? answer.build() : answer.eTag(IfMatch.etag(version)).build();
    }
}
