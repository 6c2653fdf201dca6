package org.partnercenter.association.preregistration.read;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.list.Listing;
import org.partnercenter.platform.tenancy.Tenant;
import org.partnercenter.platform.tenancy.TenantReads;
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

import java.util.Collections;

@RestController
class PreregistrationsEndpoint {

    private final Listing<PreregistrationDetails> preregistrations;

    PreregistrationsEndpoint(TenantReads reads) {
        preregistrations =
                new Listing<>(
                        reads,
                        "preregistrations.preregistration",
                        "preregisteredAt",
                        "preregistered_at",
                        "preregistration_id",
                        PreregistrationDetails::of,
                        PreregistrationDetails::position);
    }

    @GetMapping("/v1/preregistrations")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR})
    @Operation(
            tags = "Preregistrations",
            summary = "List your preregistrations",
            description =
                    "Those of your partner, the newest first; the platform sees everybody's."
                            + " Sorted by preregisteredAt.")
    @ApiResponse(responseCode = "200", description = "A page of preregistrations.")
    @ApiResponse(
            responseCode = "400",
            description = "INVALID_VALUE, INVALID_LIMIT, INVALID_CURSOR, UNKNOWN_PARAMETER")
    Page<PreregistrationDetails> list(
            @ParameterObject @QueryRecord PreregistrationFilter filter, Caller caller) {
        return preregistrations.page(
                Tenant.of(caller),
                filter.page(),
                Collections.singletonMap(
                        "state", filter.state() == null ? null : filter.state().name()));
    }

    @GetMapping("/v1/preregistrations/{preregistrationId}")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR})
    @Operation(
            tags = "Preregistrations",
            summary = "Read a preregistration",
            description =
                    """
                    PREREGISTERED becomes ASSOCIATED when the customer comes, EXPIRED or \
                    WITHDRAWN. Answers with an ETag.\
                    """)
    @ApiResponse(responseCode = "200", description = "The preregistration as it is now.")
    @ApiResponse(responseCode = "404", description = "PREREGISTRATION_NOT_FOUND")
    ResponseEntity<PreregistrationDetails> read(
            @PathVariable String preregistrationId, Caller caller) {
        PreregistrationDetails found =
                preregistrations
                        .find(Tenant.of(caller), preregistrationId)
                        .orElseThrow(() ->
                                Rejection.notFound(
                                        "PREREGISTRATION_NOT_FOUND",
                                        "There is no such preregistration of yours."));
        return ResponseEntity.ok().eTag(IfMatch.etag(found.version())).body(found);
    }
}
