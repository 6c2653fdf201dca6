package org.partnercenter.association.partner.read.details;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.tenancy.Tenant;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.IfMatch;
import org.partnercenter.platform.web.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PartnerDetailsEndpoint {

    private final Partners partners;

    PartnerDetailsEndpoint(Partners partners) {
        this.partners = partners;
    }

    @GetMapping("/v1/partners/{partnerId}")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.ACCOUNT_MANAGER})
    @Operation(
            tags = "Partners",
            summary = "Read a partner",
            description =
                    """
                    The platform reads every partner, a partner's staff its own one and, where \
                    it is a distributor, its resellers. Answers with an ETag.\
                    """)
    @ApiResponse(responseCode = "200", description = "The partner as it is now.")
    @ApiResponse(
            responseCode = "404",
            description = "PARTNER_NOT_FOUND: there is none, or it is not yours to see")
    ResponseEntity<PartnerDetails> details(@PathVariable String partnerId, Caller caller) {
        PartnerDetails partner =
                partners.find(Tenant.of(caller), partnerId)
                        .orElseThrow(() ->
                                Rejection.notFound(
                                        "PARTNER_NOT_FOUND",
                                        "There is no partner under this id that you may see."));
        return ResponseEntity.ok().eTag(IfMatch.etag(partner.version())).body(partner);
    }
}
