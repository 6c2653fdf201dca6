package org.partnercenter.customer.customer.write;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.PersonalValue;
import org.partnercenter.contracts.customer.CustomerType;

/** A customer's basic information, its personal part sealed. */
record Details(
        PersonalValue name,
        @Nullable PersonalValue mobile,
        @Nullable PersonalValue email,
        @Nullable String country,
        @Nullable CustomerType customerType) {}
