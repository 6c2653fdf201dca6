package org.partnercenter.association.reseller.read.resellers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.partnercenter.contracts.association.ResellerPermissions;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.list.ListRequest;
import org.partnercenter.platform.tenancy.Tenant;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.IfMatch;
import org.partnercenter.platform.web.Page;
import org.partnercenter.platform.web.QueryRecord;
import org.partnercenter.platform.web.Role;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ResellersEndpoint {

    private final Resellers resellers;

    ResellersEndpoint(Resellers resellers) {
        this.resellers = resellers;
    }

    @GetMapping("/v1/resellers")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR})
    @Operation(
            tags = "Resellers",
            summary = "List your resellers",
            description =
                    """
                    The resellers of the calling distributor with what each may do, the newest \
                    first; none for any other partner, everybody's for the platform. \
                    Sorted by registeredAt.\
                    """)
    @ApiResponse(responseCode = "200", description = "A page of resellers.")
    @ApiResponse(
            responseCode = "400",
            description = "INVALID_LIMIT, INVALID_CURSOR, UNKNOWN_PARAMETER")
    Page<Reseller> list(@ParameterObject @QueryRecord ListRequest query, Caller caller) {
        Tenant own = Tenant.of(caller);
        return resellers.page(own, own.everybody() ? null : caller.requirePartner(), query);
    }

    @GetMapping("/v1/resellers/{resellerId}/permissions")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR})
    @Operation(
            tags = "Resellers",
            summary = "Read what a reseller may do",
            description =
                    """
                    For its distributor and for the reseller itself. Nothing is granted before \
                    the first PUT. Answers with an ETag.\
                    """)
    @ApiResponse(responseCode = "200", description = "The permissions as they are now.")
    @ApiResponse(responseCode = "404", description = "RESELLER_NOT_FOUND: there is none of yours")
    ResponseEntity<ResellerPermissions> permissions(
            @PathVariable String resellerId, Caller caller) {
        Resellers.Granted granted =
                resellers
                        .granted(Tenant.of(caller), resellerId)
                        .orElseThrow(() ->
                                Rejection.notFound(
                                        "RESELLER_NOT_FOUND",
                                        "There is no reseller of yours under this id."));
        return ResponseEntity.ok()
                .eTag(IfMatch.etag(granted.version()))
                .body(granted.permissions());
    }
}
