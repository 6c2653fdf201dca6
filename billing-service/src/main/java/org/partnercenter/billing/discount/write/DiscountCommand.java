package org.partnercenter.billing.discount.write;

/** Something that is asked of a customer's discounts. */
public interface DiscountCommand {

    String customerId();

    /** The id of the history of the customer's discounts. */
    String id();

    static String idOf(String customerId) {
        return "discount:" + customerId;
    }
}
