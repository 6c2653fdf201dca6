package org.partnercenter.billing.chargeimport.write.receive;

import org.jspecify.annotations.Nullable;

/** An unknown account that shall become a customer; the name is sealed already. */
record AccountIntroduction(String customerId, String cloudAccountId, @Nullable String sealedName) {}
