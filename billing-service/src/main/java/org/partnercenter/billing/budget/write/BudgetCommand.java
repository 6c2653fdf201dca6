package org.partnercenter.billing.budget.write;

/** Something that is asked of a customer's budget. */
public interface BudgetCommand {

    String customerId();

    /** The budget's id. */
    String id();

    static String idOf(String customerId) {
        return "budget:" + customerId;
    }
}
