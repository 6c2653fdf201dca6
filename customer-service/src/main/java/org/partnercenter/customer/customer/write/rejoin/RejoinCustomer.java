package org.partnercenter.customer.customer.write.rejoin;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.partnercenter.customer.customer.write.CustomerCommand;
import org.partnercenter.customer.customer.write.register.RegisterCustomer;

/** Makes a customer that is free the partner's that invited it: once an invitation. */
public record RejoinCustomer(
        @TargetAggregateIdentifier String customerId, String invitationId, RegisterCustomer account)
        implements CustomerCommand {}
