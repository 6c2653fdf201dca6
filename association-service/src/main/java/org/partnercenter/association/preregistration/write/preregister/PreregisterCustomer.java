package org.partnercenter.association.preregistration.write.preregister;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.customer.CustomerType;

/** Reserves an account for a partner; personal data is masked already. */
public record PreregisterCustomer(
        String preregistrationId,
        String partnerId,
        @Nullable String accountName,
        @Nullable String cloudAccountId,
        @Nullable String maskedName,
        @Nullable String maskedMobile,
        @Nullable String maskedEmail,
        @Nullable String country,
        @Nullable CustomerType customerType) {}
