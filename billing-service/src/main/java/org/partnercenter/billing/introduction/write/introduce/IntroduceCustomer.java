package org.partnercenter.billing.introduction.write.introduce;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.AssociationType;

/** Brings up an account that charges named and that nobody had. Sent twice, it counts once. */
public record IntroduceCustomer(
        String customerId,
        String partnerId,
        String cloudAccountId,
        AssociationType associationType,
        @Nullable String sealedName,
        String importId) {

    @TargetAggregateIdentifier
    public String id() {
        return idOf(customerId);
    }

    public static String idOf(String customerId) {
        return "introduction:" + customerId;
    }
}
