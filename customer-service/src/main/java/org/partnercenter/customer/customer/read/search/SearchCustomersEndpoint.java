package org.partnercenter.customer.customer.read.search;

import io.swagger.v3.oas.annotations.Operation;

import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.NotKept;
import org.partnercenter.platform.web.Page;
import org.partnercenter.platform.web.QueryRecord;
import org.partnercenter.platform.web.Reads;
import org.partnercenter.platform.web.Role;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SearchCustomersEndpoint {

    private final CustomerSearch search;

    SearchCustomersEndpoint(CustomerSearch search) {
        this.search = search;
    }

    @GetMapping("/v1/customers")
    @Reads("customer-search")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.ACCOUNT_MANAGER})
    @Operation(
            tags = "Search",
            summary = "Find customers",
            description =
                    "All criteria may be combined and all must hold. Name, mobile and email are"
                            + " masked unless `reveal` names them, which is recorded for every"
                            + " customer on the page. An account manager finds its own customers.")
    Page<CustomerItem> find(@ParameterObject @QueryRecord SearchRequest request, Caller caller) {
        return search.find(request, caller);
    }

    @PostMapping("/v1/customers/search")
    @NotKept
    @Reads("customer-search")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.ACCOUNT_MANAGER})
    @Operation(
            tags = "Search",
            summary = "Find customers, the criteria in the body",
            description =
                    "The same search for callers that keep names and numbers out of addresses.")
    Page<CustomerItem> findByBody(@RequestBody SearchRequest request, Caller caller) {
        return search.find(request, caller);
    }
}
