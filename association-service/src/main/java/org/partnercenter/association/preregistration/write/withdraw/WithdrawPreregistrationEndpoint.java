package org.partnercenter.association.preregistration.write.withdraw;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.partnercenter.association.association.Party;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.IfMatch;
import org.partnercenter.platform.web.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WithdrawPreregistrationEndpoint {

    private final Commands commands;

    WithdrawPreregistrationEndpoint(Commands commands) {
        this.commands = commands;
    }

    @DeleteMapping("/v1/preregistrations/{preregistrationId}")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR})
    @Operation(
            tags = "Preregistrations",
            summary = "Give a reserved customer free",
            description = "204 with the new ETag, also when it was withdrawn already.")
    @ApiResponse(responseCode = "204", description = "Withdrawn.")
    @ApiResponse(responseCode = "404", description = "PREREGISTRATION_NOT_FOUND")
    @ApiResponse(responseCode = "409", description = "PREREGISTRATION_CLOSED")
    @ApiResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    ResponseEntity<Void> withdraw(
            @PathVariable String preregistrationId, IfMatch expected, Caller caller) {
        try {
            long version =
                    commands.<Long>send(
                            new WithdrawPreregistration(
                                    preregistrationId, Party.partnerOf(caller), expected));
            return ResponseEntity.noContent().eTag(IfMatch.etag(version)).build();
        } catch (Rejection rejection) {
            throw rejection.code().equals("NOT_FOUND")
                    ? WithdrawPreregistration.unknown()
                    : rejection;
        }
    }
}
