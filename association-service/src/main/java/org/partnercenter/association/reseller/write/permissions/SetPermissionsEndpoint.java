package org.partnercenter.association.reseller.write.permissions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.partnercenter.association.reseller.write.Distributor;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.IfMatch;
import org.partnercenter.platform.web.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SetPermissionsEndpoint {

    private final Commands commands;

    SetPermissionsEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PutMapping("/v1/resellers/{resellerId}/permissions")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN})
    @Operation(
            tags = "Resellers",
            summary = "Grant and revoke a reseller's rights",
            description =
                    """
                    Replaces what your reseller may do. What is granted you no longer do yourself \
                    for its customers, what is revoked you do again; budgets that it has set \
                    stay. The quotas limit the sum of its budgets of each kind and are in its \
                    currency; one that is cut below, or granted anew below, what its customers' \
                    budgets in that currency come to is refused unless `force` is true: it is then \
                    over-allocated, and refuses only what would take more. 204 with the new \
                    ETag.\
                    """)
    @ApiResponse(responseCode = "204", description = "It holds exactly these rights now.")
    @ApiResponse(
            responseCode = "400",
            description = "INVALID_INPUT, REQUIRED, INVALID_AMOUNT, WRONG_CURRENCY")
    @ApiResponse(responseCode = "404", description = "RESELLER_NOT_FOUND: there is none of yours")
    @ApiResponse(
            responseCode = "409",
            description = "QUOTA_BELOW_ALLOCATED: budgets come to more, and force is not true")
    @ApiResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    ResponseEntity<Void> set(
            @PathVariable String resellerId,
            @RequestBody WantedPermissions body,
            IfMatch expected,
            Caller caller) {
        long version =
                commands.<Long>send(
                        new SetPermissions(
                                resellerId,
                                Distributor.of(caller),
                                body.checked(),
                                body.forced(),
                                expected));
        return ResponseEntity.noContent().eTag(IfMatch.etag(version)).build();
    }
}
