package org.partnercenter.customer.customer.write.register;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.AssociationOrigin;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.customer.CustomerType;

import java.util.List;

/** Creates a customer's account for a partner. All values are valid and in their normal form. */
public record RegisterCustomer(
        String customerId,
        String partnerId,
        String accountName,
        @Nullable String cloudAccountId,
        String name,
        @Nullable String mobile,
        @Nullable String email,
        @Nullable String country,
        @Nullable CustomerType customerType,
        AssociationType associationType,
        AssociationOrigin origin,
        List<String> tags,
        @Nullable String accountManagerId) {}
