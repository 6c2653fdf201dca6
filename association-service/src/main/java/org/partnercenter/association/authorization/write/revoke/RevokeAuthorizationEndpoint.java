package org.partnercenter.association.authorization.write.revoke;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.jspecify.annotations.Nullable;
import org.partnercenter.association.association.Party;
import org.partnercenter.association.authorization.write.AuthorizationCommands;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.IfMatch;
import org.partnercenter.platform.web.Input;
import org.partnercenter.platform.web.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Objects;

@RestController
class RevokeAuthorizationEndpoint {

    private final AuthorizationCommands commands;

    RevokeAuthorizationEndpoint(AuthorizationCommands commands) {
        this.commands = commands;
    }

    @DeleteMapping("/v1/authorizations/{authorizationId}")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.CUSTOMER})
    @Operation(
            tags = "Authorizations",
            summary = "Revoke a consent, or withdraw the request for it",
            description =
                    """
                    By either side, at any time, with a reason: nothing more is done on its \
                    ground. 204 with the new ETag, also when it was revoked already.\
                    """)
    @ApiResponse(responseCode = "204", description = "Revoked.")
    @ApiResponse(responseCode = "400", description = "REQUIRED, INVALID_LENGTH, INVALID_VALUE")
    @ApiResponse(responseCode = "404", description = "AUTHORIZATION_NOT_FOUND")
    @ApiResponse(
            responseCode = "409",
            description = "REQUEST_DECIDED, AUTHORIZATION_EXPIRED, AUTHORIZATION_ENDED")
    @ApiResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    ResponseEntity<Void> revoke(
            @PathVariable String authorizationId,
            @RequestParam(required = false) @Nullable String reason,
            IfMatch expected,
            Caller caller) {
        new Input().required("reason", reason).text("reason", reason, 256).refuseIfWrong();
        return commands.answer(
                new RevokeAuthorization(
                        authorizationId,
                        Party.of(caller, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR),
                        Objects.requireNonNull(reason),
                        expected));
    }
}
