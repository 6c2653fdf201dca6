package org.partnercenter.contracts.billing;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.association.AssociationType;

import java.time.Instant;

/** A cloud account that was first seen in charges and that shall become a customer. */
public sealed interface IntroductionFact extends Fact {

    /**
     * Charges named a cloud account that nobody had: it shall be registered as that customer of the
     * partner. The name is encrypted to customer-service (base64).
     */
    record CustomerIntroduced(
            String customerId,
            String partnerId,
            String cloudAccountId,
            AssociationType associationType,
            @Nullable String sealedName,
            String importId,
            Instant introducedAt)
            implements IntroductionFact {

        @Override
        public String subject() {
            return customerId;
        }
    }
}
