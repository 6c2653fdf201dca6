package org.partnercenter.customer.customer.write.tags;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.partnercenter.customer.customer.write.CustomerCommand;
import org.partnercenter.customer.customer.write.Scope;
import org.partnercenter.platform.web.IfMatch;

import java.util.List;

/** Gives a customer these tags instead of those that it has. */
public record ReplaceTags(
        @TargetAggregateIdentifier String customerId,
        Scope scope,
        IfMatch expected,
        List<String> tags)
        implements CustomerCommand {}
