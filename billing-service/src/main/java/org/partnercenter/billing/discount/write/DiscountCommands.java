package org.partnercenter.billing.discount.write;

import org.partnercenter.billing.account.Customers;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.web.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.util.regex.Pattern;

/** Sends commands to discounts. */
@Component
public class DiscountCommands {

    /** Any other id is nobody's. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Commands commands;

    DiscountCommands(Commands commands) {
        this.commands = commands;
    }

    /** Answers the version that the command led to; below zero where there is no discount. */
    public long send(DiscountCommand command) {
        if (!ID.matcher(command.customerId()).matches()) {
            throw Customers.unknown();
        }
        return commands.<Long>send(command);
    }

    /** 204 with the ETag of the version that the command led to. */
    public ResponseEntity<Void> answer(DiscountCommand command) {
        long version = send(command);
        ResponseEntity.HeadersBuilder<?> answer = ResponseEntity.noContent();
        return version < 0 ? answer.build() : answer.eTag(IfMatch.etag(version)).build();
    }
}
