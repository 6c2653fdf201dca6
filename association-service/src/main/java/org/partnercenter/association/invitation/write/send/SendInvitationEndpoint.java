package org.partnercenter.association.invitation.write.send;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

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
class SendInvitationEndpoint {

    private final InvitationSending sending;

    SendInvitationEndpoint(InvitationSending sending) {
        this.sending = sending;
    }

    @PostMapping("/v1/invitations")
    @Allowed({Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.ACCOUNT_MANAGER})
    @Operation(
            tags = "Invitations",
            summary = "Invite a customer",
            description =
                    """
                    By mail, by a link that you hand on, or by a QR code of it (PNG in base64). \
                    One customer can accept it until it expires. Who comes through an account \
                    manager's invitation is that manager's. The code is told here and in a \
                    resend alone.\
                    """)
    @ApiResponse(responseCode = "201", description = "Invited; Location names the invitation.")
    @ApiResponse(
            responseCode = "400",
            description =
                    "INVALID_INPUT, REQUIRED, INVALID_VALUE, INVALID_EMAIL, EMAIL_NOT_ALLOWED,"
                            + " UNKNOWN_PREREGISTRATION, UNKNOWN_MEMBER, NOT_YOURSELF")
    ResponseEntity<SentInvitation> send(@RequestBody NewInvitation body, Caller caller) {
        SentInvitation sent = sending.send(NewIds.next(), body, caller);
        return ResponseEntity.created(URI.create("/v1/invitations/" + sent.invitationId()))
                .eTag(IfMatch.etag(0))
                .body(sent);
    }
}
