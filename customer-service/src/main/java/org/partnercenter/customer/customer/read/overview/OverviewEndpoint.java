package org.partnercenter.customer.customer.read.overview;

import io.swagger.v3.oas.annotations.Operation;

import org.partnercenter.customer.customer.read.search.CustomerItem;
import org.partnercenter.customer.customer.read.search.FindCustomer;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OverviewEndpoint {

    private final FindCustomer customers;
    private final Overviews overviews;

    OverviewEndpoint(FindCustomer customers, Overviews overviews) {
        this.customers = customers;
        this.overviews = overviews;
    }

    @GetMapping("/v1/customers/{customerId}/overview")
    @Allowed({
        Role.PLATFORM,
        Role.PARTNER_ADMIN,
        Role.PARTNER_OPERATOR,
        Role.ACCOUNT_MANAGER,
        Role.CUSTOMER
    })
    @Operation(
            tags = "Customers",
            summary = "See a customer at a glance",
            description =
                    "Budget, coupons, expenditure by product and by day, association and consent as"
                        + " the customer's present partner sees them; each block says by `asOf` of"
                        + " when its newest event is. Months are those of the partner's billing"
                        + " time zone; budgets count at list price. Orders, renewals, resources and"
                        + " opportunities are not part of it yet: their fields are absent, not"
                        + " zero. A distributor also sees its resellers' customers, a customer"
                        + " itself: without its budget and, where it is resold, with its"
                        + " expenditure at list price.")
    Overview overview(@PathVariable String customerId, Caller caller) {
        CustomerItem customer = customers.require(customerId, caller);
        return FindCustomer.isCustomer(caller)
                ? overviews.ofOneself(customer)
                : overviews.of(customer);
    }
}
