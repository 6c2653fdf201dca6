package org.partnercenter.customer.customer.read.details;

import io.swagger.v3.oas.annotations.Operation;

import org.partnercenter.customer.customer.read.search.CustomerItem;
import org.partnercenter.customer.customer.read.search.FindCustomer;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.IfMatch;
import org.partnercenter.platform.web.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.json.JsonMapper;

@RestController
class CustomerDetailsEndpoint {

    private final FindCustomer customers;
    private final JsonMapper json;

    CustomerDetailsEndpoint(FindCustomer customers, JsonMapper json) {
        this.customers = customers;
        this.json = json;
    }

    @GetMapping("/v1/customers/{customerId}")
    @Allowed({
        Role.PLATFORM,
        Role.PARTNER_ADMIN,
        Role.PARTNER_OPERATOR,
        Role.ACCOUNT_MANAGER,
        Role.CUSTOMER
    })
    @Operation(
            tags = "Customers",
            summary = "See a customer's basic information",
            description =
                    "Personal data is masked. The ETag changes with anything that is shown; a"
                            + " change's If-Match may ask for it, and then compares what changes"
                            + " make of the customer, not its amounts. A distributor also sees its"
                            + " resellers' customers, a customer itself: without its budget and,"
                            + " where it is resold, with monthToDate and lastMonth at list price.")
    ResponseEntity<CustomerItem> show(@PathVariable String customerId, Caller caller) {
        CustomerItem item = customers.require(customerId, caller);
        return ResponseEntity.ok()
                .eTag(IfMatch.etag(item.version(), json.writeValueAsBytes(item)))
                .body(item);
    }
}
