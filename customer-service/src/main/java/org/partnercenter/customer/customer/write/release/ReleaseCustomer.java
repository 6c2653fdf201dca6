package org.partnercenter.customer.customer.write.release;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.partnercenter.customer.customer.write.CustomerCommand;

import java.time.Instant;

/** Ends what a partner has of a customer whose association ended at that instant. */
public record ReleaseCustomer(
        @TargetAggregateIdentifier String customerId, String partnerId, Instant endedAt)
        implements CustomerCommand {}
