package org.partnercenter.customer.customer.write.manager;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.partnercenter.customer.customer.write.CustomerCommand;
import org.partnercenter.customer.customer.write.Scope;
import org.partnercenter.platform.web.IfMatch;

/** Leaves the customer without an account manager. */
public record UnassignAccountManager(
        @TargetAggregateIdentifier String customerId, Scope scope, IfMatch expected)
        implements CustomerCommand {}
