package org.partnercenter.association.preregistration.write.preregister;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.IfMatch;
import org.partnercenter.platform.web.NewIds;
import org.partnercenter.platform.web.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;

@RestController
class PreregisterEndpoint {

    /** The id of the preregistration. */
    record Preregistered(String preregistrationId) {}

    private final Commands commands;

    PreregisterEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/preregistrations")
    @Allowed({Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR})
    @Operation(
            tags = "Preregistrations",
            summary = "Reserve a customer that is to come",
            description =
                    """
                    By its account name, its account at the cloud vendor, or both. For 15 days \
                    nobody else can preregister it or associate it by an invitation; 100 may be \
                    open at once (settings). Name, mobile number and email are kept masked.\
                    """)
    @ApiResponse(responseCode = "201", description = "Reserved; Location names it.")
    @ApiResponse(
            responseCode = "400",
            description =
                    "INVALID_INPUT, REQUIRED, INVALID_ACCOUNT_NAME, INVALID_EMAIL, INVALID_MOBILE,"
                            + " INVALID_COUNTRY, INVALID_LENGTH")
    @ApiResponse(
            responseCode = "409",
            description =
                    "ALREADY_PREREGISTERED, ALREADY_ASSOCIATED, PREREGISTRATION_LIMIT_REACHED")
    ResponseEntity<Preregistered> preregister(@RequestBody NewPreregistration body, Caller caller) {
        PreregisterCustomer command = body.checked(NewIds.next(), caller.requirePartner());
        commands.send(command);
        return ResponseEntity.created(
                        URI.create("/v1/preregistrations/" + command.preregistrationId()))
                .eTag(IfMatch.etag(0))
                .body(new Preregistered(command.preregistrationId()));
    }
}
