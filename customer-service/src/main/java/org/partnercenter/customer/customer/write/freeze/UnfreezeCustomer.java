package org.partnercenter.customer.customer.write.freeze;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.partnercenter.contracts.customer.FreezeType;
import org.partnercenter.customer.customer.write.CustomerCommand;
import org.partnercenter.customer.customer.write.Scope;
import org.partnercenter.platform.web.IfMatch;

/** Lifts every cause of a freeze that is a partner's to lift; the type is that of the freeze. */
public record UnfreezeCustomer(
        @TargetAggregateIdentifier String customerId,
        Scope scope,
        IfMatch expected,
        FreezeType type,
        String reason)
        implements CustomerCommand {}
