package org.partnercenter.association.authorization.write.decide;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DecideAuthorizationEndpoint {

    /** What may be decided. */
    enum Verdict {
        GRANT,
        REJECT
    }

    /** The decision; who grants accepts the letter. */
    record Decision(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Verdict decision,
            @Schema(description = "Must be true with GRANT") @Nullable Boolean letterAccepted,
            @Schema(maxLength = 256) @Nullable String reason) {}

    private final AuthorizationCommands commands;

    DecideAuthorizationEndpoint(AuthorizationCommands commands) {
        this.commands = commands;
    }

    @PutMapping("/v1/authorizations/{authorizationId}/decision")
    @Allowed(Role.CUSTOMER)
    @Operation(
            tags = "Authorizations",
            summary = "Give or refuse consent",
            description =
                    """
                    By the customer. GRANT accepts the authorization letter and lets the partner \
                    act from now on. The same decision again changes nothing. 204 with the new \
                    ETag.\
                    """)
    @ApiResponse(responseCode = "204", description = "Decided so.")
    @ApiResponse(responseCode = "400", description = "REQUIRED, INVALID_VALUE, LETTER_NOT_ACCEPTED")
    @ApiResponse(responseCode = "403", description = "NO_CUSTOMER: a token of no customer")
    @ApiResponse(responseCode = "404", description = "AUTHORIZATION_NOT_FOUND")
    @ApiResponse(
            responseCode = "409",
            description =
                    "REQUEST_DECIDED, REQUEST_WITHDRAWN, AUTHORIZATION_EXPIRED,"
                            + " AUTHORIZATION_ENDED, DISTRIBUTOR_PERMISSION_MISSING,"
                            + " PERMISSION_GRANTED_AWAY")
    @ApiResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    ResponseEntity<Void> decide(
            @PathVariable String authorizationId,
            @RequestBody Decision body,
            IfMatch expected,
            Caller caller) {
        boolean granted = body.decision() == Verdict.GRANT;
        new Input()
                .required("decision", body.decision())
                .check(
                        !granted || Boolean.TRUE.equals(body.letterAccepted()),
                        "letterAccepted",
                        "LETTER_NOT_ACCEPTED",
                        "must be true: accept the authorization letter to grant")
                .text("reason", body.reason(), 256)
                .refuseIfWrong();
        return commands.answer(
                new DecideAuthorization(
                        authorizationId,
                        Party.customerOf(caller),
                        granted,
                        body.reason(),
                        expected));
    }
}
