package org.partnercenter.customer.customer.write.freeze;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.partnercenter.contracts.customer.FreezeType;
import org.partnercenter.customer.customer.write.CustomerCommand;
import org.partnercenter.customer.customer.write.Scope;
import org.partnercenter.platform.web.IfMatch;

/** Freezes a resale customer by hand, or freezes it harder. */
public record FreezeCustomer(
        @TargetAggregateIdentifier String customerId,
        Scope scope,
        IfMatch expected,
        FreezeType type,
        String reason)
        implements CustomerCommand {}
