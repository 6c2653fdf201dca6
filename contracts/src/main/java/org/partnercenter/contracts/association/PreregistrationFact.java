package org.partnercenter.contracts.association;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.customer.CustomerType;

import java.time.Instant;

/** What happened to a partner's claim on a customer that is to come. */
public sealed interface PreregistrationFact extends Fact {

    String preregistrationId();

    /**
     * The account is reserved for the partner until that instant: by its name, its account at the
     * cloud vendor, or both. Personal data travels masked alone.
     */
    record CustomerPreregistered(
            String preregistrationId,
            String partnerId,
            @Nullable String accountName,
            @Nullable String cloudAccountId,
            @Nullable String maskedName,
            @Nullable String maskedMobile,
            @Nullable String maskedEmail,
            @Nullable String country,
            @Nullable CustomerType customerType,
            Instant preregisteredAt,
            Instant expiresAt)
            implements PreregistrationFact {}

    /** The customer came: it is associated with the partner. */
    record PreregistrationAssociated(
            String preregistrationId, String partnerId, String customerId, Instant associatedOn)
            implements PreregistrationFact {}

    /** Nobody came in time: the account is free for others. */
    record PreregistrationExpired(String preregistrationId, String partnerId, Instant expiredAt)
            implements PreregistrationFact {}

    /** The partner took it back: the account is free for others. */
    record PreregistrationWithdrawn(String preregistrationId, String partnerId, Instant withdrawnAt)
            implements PreregistrationFact {}
}
