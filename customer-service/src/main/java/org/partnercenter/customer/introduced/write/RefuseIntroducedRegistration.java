package org.partnercenter.customer.introduced.write;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Records that a cloud account that an import introduced leads to no customer under that id, why,
 * and which of the partner's own customers has the account, if one does.
 */
public record RefuseIntroducedRegistration(
        String customerId,
        String partnerId,
        String cloudAccountId,
        String importId,
        String code,
        @Nullable String accountCustomerId) {

    @TargetAggregateIdentifier
    public String aggregateId() {
        return IntroducedRegistration.idOf(customerId);
    }
}
