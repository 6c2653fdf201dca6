package org.partnercenter.customer.customer.write.rejoin;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.partnercenter.customer.customer.write.CustomerCommand;
import org.partnercenter.customer.customer.write.register.RegisterCustomer;

import java.time.Instant;

/**
 * Makes a customer that is free the partner's that invited it: once an invitation. Refused as
 * RELEASE_AWAITED where it was another's before it answered, as ALREADY_ASSOCIATED where it became
 * another's since.
 */
public record RejoinCustomer(
        @TargetAggregateIdentifier String customerId,
        String invitationId,
        Instant answeredAt,
        RegisterCustomer account)
        implements CustomerCommand {}
