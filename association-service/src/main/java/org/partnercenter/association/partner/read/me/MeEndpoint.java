package org.partnercenter.association.partner.read.me;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.partnercenter.association.partner.BillingDefaults;
import org.partnercenter.association.partner.read.details.Partners;
import org.partnercenter.platform.tenancy.Tenant;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MeEndpoint {

    private final Partners partners;
    private final BillingDefaults billing;

    MeEndpoint(Partners partners, BillingDefaults billing) {
        this.partners = partners;
        this.billing = billing;
    }

    @GetMapping("/v1/me")
    @Allowed({
        Role.PLATFORM,
        Role.PARTNER_ADMIN,
        Role.PARTNER_OPERATOR,
        Role.ACCOUNT_MANAGER,
        Role.CUSTOMER
    })
    @Operation(
            tags = "Partners",
            summary = "Who am I?",
            description =
                    """
                    What the token says of its caller, and what is known of the caller's \
                    partner. What does not apply is null; so are kind and name of a partner that \
                    has not been created yet.\
                    """)
    @ApiResponse(responseCode = "200", description = "The caller.")
    Me me(Caller caller) {
        String partnerId = caller.partnerId();
        if (partnerId == null) {
            return Me.withoutPartner(caller);
        }
        return partners.find(Tenant.of(partnerId), partnerId)
                .map(partner -> Me.of(caller, partner))
                .orElseGet(() ->
                        Me.of(
                                caller,
                                null,
                                null,
                                billing.timeZoneOf(partnerId),
                                billing.currencyOf(partnerId)));
    }
}
