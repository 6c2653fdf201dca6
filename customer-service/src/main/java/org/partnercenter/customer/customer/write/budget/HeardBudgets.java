package org.partnercenter.customer.customer.write.budget;

/** How far each customer's budget has been heard: as true as the commands that followed from it. */
public interface HeardBudgets {

    /** Notes that place of the budget's history; false for one that was heard before. */
    boolean isNew(String customerId, long sequence);
}
