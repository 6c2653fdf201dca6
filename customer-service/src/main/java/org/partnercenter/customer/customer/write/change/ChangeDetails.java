package org.partnercenter.customer.customer.write.change;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.partnercenter.customer.customer.write.CustomerCommand;
import org.partnercenter.customer.customer.write.Scope;
import org.partnercenter.platform.web.IfMatch;

/** Changes some of a customer's basic information. */
public record ChangeDetails(
        @TargetAggregateIdentifier String customerId,
        Scope scope,
        IfMatch expected,
        DetailsPatch patch)
        implements CustomerCommand {}
