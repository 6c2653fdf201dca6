package org.partnercenter.customer.customer.write.manager;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.partnercenter.customer.customer.write.CustomerCommand;
import org.partnercenter.customer.customer.write.Scope;
import org.partnercenter.platform.web.IfMatch;

/** Makes a member of the partner the customer's account manager. */
public record AssignAccountManager(
        @TargetAggregateIdentifier String customerId,
        Scope scope,
        IfMatch expected,
        String memberId)
        implements CustomerCommand {}
