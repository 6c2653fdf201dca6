package org.partnercenter.customer.customer.write.reveal;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.partnercenter.customer.customer.write.CustomerCommand;
import org.partnercenter.customer.customer.write.Scope;
import org.partnercenter.customer.personal.PersonalField;

import java.util.Set;

/** Shows some of a customer's personal data in full, and records that it was seen. */
public record RevealPersonalData(
        @TargetAggregateIdentifier String customerId,
        Scope scope,
        Set<PersonalField> fields,
        @Nullable String reason)
        implements CustomerCommand {}
