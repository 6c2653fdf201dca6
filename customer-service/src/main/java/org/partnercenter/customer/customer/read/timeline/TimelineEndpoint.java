package org.partnercenter.customer.customer.read.timeline;

import io.swagger.v3.oas.annotations.Operation;

import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.customer.customer.UnknownCustomer;
import org.partnercenter.customer.customer.read.search.CustomerItem;
import org.partnercenter.customer.customer.read.search.FindCustomer;
import org.partnercenter.platform.tenancy.Tenant;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.Page;
import org.partnercenter.platform.web.QueryRecord;
import org.partnercenter.platform.web.Role;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TimelineEndpoint {

    private final FindCustomer customers;
    private final Timelines timelines;

    TimelineEndpoint(FindCustomer customers, Timelines timelines) {
        this.customers = customers;
        this.timelines = timelines;
    }

    @GetMapping("/v1/customers/{customerId}/timeline")
    @Allowed({
        Role.PLATFORM,
        Role.PARTNER_ADMIN,
        Role.PARTNER_OPERATOR,
        Role.ACCOUNT_MANAGER,
        Role.CUSTOMER
    })
    @Operation(
            tags = "Timeline",
            summary = "See all that happened to a customer",
            description =
                    "The events of every service, newest first unless told: what, when, who or by"
                        + " which rule and for which cause, from what to what. A partner sees what"
                        + " happened while the customer was its own, a distributor the same of its"
                        + " resellers' customers, a customer everything of itself, charges at list"
                        + " price unless its present partner refers it. Personal data is masked.")
    Page<TimelineEntry> timeline(
            @PathVariable String customerId,
            @ParameterObject @QueryRecord TimelineRequest request,
            Caller caller) {
        if (FindCustomer.isCustomer(caller)) {
            return own(customerId, request, caller);
        }
        CustomerItem customer = customers.require(customerId, caller);
        return timelines.page(
                customerId,
                caller.is(Role.PLATFORM) ? Tenant.of(caller) : Tenant.of(customer.partnerId()),
                request);
    }

    /** A customer's own: what was billed only with the partner that refers it, as it pays that. */
    private Page<TimelineEntry> own(String customerId, TimelineRequest request, Caller caller) {
        if (!customerId.equals(caller.customerId())) {
            throw UnknownCustomer.rejection();
        }
        String referredBy =
                customers
                        .find(customerId, caller)
                        .filter(it -> it.associationType().equals(AssociationType.REFERRAL.name()))
                        .map(CustomerItem::partnerId)
                        .orElse("");
        Page<TimelineEntry> page =
                timelines.page(customerId, Tenant.ofCustomer(customerId), request);
        return new Page<>(
                page.items().stream()
                        .map(it -> it.partnerId().equals(referredBy) ? it : ListPrices.alone(it))
                        .toList(),
                page.next(),
                page.total());
    }
}
