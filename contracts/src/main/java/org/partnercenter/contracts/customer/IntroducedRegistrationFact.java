package org.partnercenter.contracts.customer;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.Fact;

import java.time.Instant;

/** What became of a cloud account from charges that could not lead to a customer. */
public sealed interface IntroducedRegistrationFact extends Fact {

    /**
     * The cloud account that an import introduced under that customer's id cannot be registered
     * under it, and never will be: nobody has or will have this account under this id. The code
     * says why: {@code CLOUD_ACCOUNT_TAKEN}, somebody was registered with the account before; or
     * {@code CUSTOMER_EXISTS}, nobody has the account, but the id is another one's. Where the
     * account's customer is the same partner's at that moment, it is named; of another partner's
     * customer, or nobody's, nothing is said.
     */
    record IntroducedRegistrationRefused(
            String customerId,
            String partnerId,
            String cloudAccountId,
            String importId,
            String code,
            @Nullable String accountCustomerId,
            Instant refusedAt)
            implements IntroducedRegistrationFact {

        @Override
        public String subject() {
            return customerId;
        }
    }
}
