package org.partnercenter.association.invitation.write.send;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.jspecify.annotations.Nullable;
import org.partnercenter.association.customer.CustomerInput;
import org.partnercenter.contracts.association.InvitationChannel;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.IfMatch;
import org.partnercenter.platform.web.Input;
import org.partnercenter.platform.web.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ResendInvitationEndpoint {

    /** The address, where it is forgotten by now. */
    record Again(@Nullable String email) {}

    private final Commands commands;
    private final InvitationSending sending;

    ResendInvitationEndpoint(Commands commands, InvitationSending sending) {
        this.commands = commands;
        this.sending = sending;
    }

    @PostMapping("/v1/invitations/{invitationId}/resend")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.ACCOUNT_MANAGER})
    @Operation(
            tags = "Invitations",
            summary = "Send an invitation once more",
            description =
                    """
                    With its whole time to live again, also after it failed or expired. An \
                    expired one gets a new code, and one by mail needs its address again, \
                    because both are forgotten. Without a QR code: the link is the same as \
                    before or told here.\
                    """)
    @ApiResponse(responseCode = "200", description = "Sent.")
    @ApiResponse(responseCode = "400", description = "REQUIRED, INVALID_EMAIL")
    @ApiResponse(responseCode = "404", description = "INVITATION_NOT_FOUND")
    @ApiResponse(
            responseCode = "409",
            description = "INVITATION_USED, INVITATION_WITHDRAWN, ACCEPTANCE_IN_PROGRESS")
    ResponseEntity<SentInvitation> resend(
            @PathVariable String invitationId,
            @RequestBody(required = false) @Nullable Again body,
            IfMatch expected,
            Caller caller) {
        String email = body == null ? null : body.email();
        Input input = new Input();
        new CustomerInput(input).email(email);
        input.refuseIfWrong();
        long version =
                known(
                        new ResendInvitation(
                                invitationId,
                                InvitationOwner.of(caller),
                                sending.newCode(),
                                email,
                                expected));
        return ResponseEntity.ok()
                .eTag(IfMatch.etag(version))
                .body(sending.sent(invitationId, InvitationChannel.LINK));
    }

    @DeleteMapping("/v1/invitations/{invitationId}")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.ACCOUNT_MANAGER})
    @Operation(
            tags = "Invitations",
            summary = "Withdraw an invitation",
            description = "204 with the new ETag, also when it was withdrawn already.")
    @ApiResponse(responseCode = "204", description = "Withdrawn.")
    @ApiResponse(responseCode = "404", description = "INVITATION_NOT_FOUND")
    @ApiResponse(
            responseCode = "409",
            description = "INVITATION_USED, INVITATION_EXPIRED, ACCEPTANCE_IN_PROGRESS")
    @ApiResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    ResponseEntity<Void> withdraw(
            @PathVariable String invitationId, IfMatch expected, Caller caller) {
        long version =
                known(new WithdrawInvitation(invitationId, InvitationOwner.of(caller), expected));
        return ResponseEntity.noContent().eTag(IfMatch.etag(version)).build();
    }

    private long known(Object command) {
        try {
            return commands.<Long>send(command);
        } catch (Rejection rejection) {
            throw rejection.code().equals("NOT_FOUND") ? WithdrawInvitation.unknown() : rejection;
        }
    }
}
