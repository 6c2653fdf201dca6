package org.partnercenter.association.partner.write.register;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.partnercenter.association.partner.BillingDefaults;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;

@RestController
class RegisterPartnerEndpoint {

    private final Commands commands;
    private final BillingDefaults billing;

    RegisterPartnerEndpoint(Commands commands, BillingDefaults billing) {
        this.commands = commands;
        this.billing = billing;
    }

    /** The id of the partner that was created. */
    record Registered(String partnerId) {}

    @PostMapping("/v1/partners")
    @Allowed(Role.PLATFORM)
    @Operation(
            tags = "Partners",
            summary = "Create a partner",
            description =
                    """
                    Creates a solution provider, a distributor or a distributor's reseller. \
                    Without a partnerId it gets one. Currency and billing time zone are the \
                    operator's settings.\
                    """)
    @ApiResponse(responseCode = "201", description = "Created; Location names the partner.")
    @ApiResponse(
            responseCode = "400",
            description =
                    "INVALID_INPUT, REQUIRED, INVALID_LENGTH, INVALID_CHARACTERS, INVALID_ID,"
                            + " INVALID_COUNTRY, DISTRIBUTOR_NOT_ALLOWED, UNKNOWN_DISTRIBUTOR")
    @ApiResponse(responseCode = "409", description = "PARTNER_EXISTS")
    ResponseEntity<Registered> register(@RequestBody NewPartner partner) {
        RegisterPartner command = partner.checked(billing);
        commands.send(command);
        return ResponseEntity.created(URI.create("/v1/partners/" + command.partnerId()))
                .body(new Registered(command.partnerId()));
    }
}
