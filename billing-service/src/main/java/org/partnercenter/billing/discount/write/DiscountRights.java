package org.partnercenter.billing.discount.write;

import org.partnercenter.billing.account.Customer;
import org.partnercenter.billing.account.Customers;
import org.partnercenter.billing.account.Scope;
import org.partnercenter.billing.discount.DiscountSettings;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.platform.command.Rejection;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;

/** Who may give which customers how much off. */
@Component
class DiscountRights {

    private final Customers customers;
    private final DiscountSettings settings;

    DiscountRights(Customers customers, DiscountSettings settings) {
        this.customers = customers;
        this.settings = settings;
    }

    /** The customer; 404 for one that is not the caller's. */
    Customer require(Scope scope, String customerId) {
        return customers.hold(customerId).filter(scope::owns).orElseThrow(Customers::unknown);
    }

    /** The same for giving that much off, which only referred customers get. */
    Customer require(Scope scope, String customerId, BigDecimal percentOff) {
        Customer customer = require(scope, customerId);
        if (customer.associationType() != AssociationType.REFERRAL) {
            throw Rejection.conflict(
                    "NOT_REFERRAL",
                    "The customer is associated by resale: only referred customers get"
                            + " discounts.");
        }
        BigDecimal maximum = settings.maximumOf(customer.partnerId());
        if (percentOff.compareTo(maximum) > 0) {
            throw Rejection.invalid(
                    "percentOff",
                    "ABOVE_MAXIMUM_DISCOUNT",
                    "must be at most " + maximum.toPlainString() + ", your maximum");
        }
        return customer;
    }
}
