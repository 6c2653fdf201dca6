package org.partnercenter.customer.customer.write.budget;

import org.partnercenter.customer.customer.write.CustomerCommand;

/**
 * What follows for a partner's customer from the fact at that place of its budget's history: once,
 * however often it is told.
 */
public sealed interface BudgetNews extends CustomerCommand
        permits FreezeByBudget, LiftBudgetFreeze, LiftDefaultFreeze {

    String partnerId();

    long sequence();
}
