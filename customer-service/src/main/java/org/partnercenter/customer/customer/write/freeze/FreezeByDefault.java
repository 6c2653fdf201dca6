package org.partnercenter.customer.customer.write.freeze;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.partnercenter.customer.customer.write.CustomerCommand;

/**
 * Freezes a newly associated resale customer until a partner unfreezes it: once, however often it
 * is asked.
 */
public record FreezeByDefault(@TargetAggregateIdentifier String customerId, String partnerId)
        implements CustomerCommand {}
