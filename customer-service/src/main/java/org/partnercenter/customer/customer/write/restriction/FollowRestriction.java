package org.partnercenter.customer.customer.write.restriction;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.partnercenter.customer.customer.write.CustomerCommand;

/**
 * Freezes or unfreezes a resale customer as its partner's restriction now says: once, however often
 * it is asked and in whatever order.
 */
public record FollowRestriction(@TargetAggregateIdentifier String customerId, String partnerId)
        implements CustomerCommand {}
