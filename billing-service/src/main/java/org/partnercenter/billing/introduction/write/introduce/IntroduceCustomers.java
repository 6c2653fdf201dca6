package org.partnercenter.billing.introduction.write.introduce;

import java.util.List;

/** Brings up many accounts in one go. */
public record IntroduceCustomers(List<IntroduceCustomer> customers) {}
