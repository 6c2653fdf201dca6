package org.partnercenter.association.association.write.disassociate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.jspecify.annotations.Nullable;
import org.partnercenter.association.association.Party;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.IfMatch;
import org.partnercenter.platform.web.Input;
import org.partnercenter.platform.web.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DecideDisassociationEndpoint {

    /** What may be decided. */
    enum Answer {
        APPROVE,
        REJECT
    }

    /** The decision, and why. */
    record Decision(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Answer decision,
            @Schema(maxLength = 256) @Nullable String reason) {}

    private final Disassociation disassociation;

    DecideDisassociationEndpoint(Disassociation disassociation) {
        this.disassociation = disassociation;
    }

    @PutMapping("/v1/disassociation-requests/{requestId}/decision")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.CUSTOMER})
    @Operation(
            tags = "Disassociation",
            summary = "Decide a request to end an association",
            description =
                    """
                    By the side that did not ask. APPROVE ends the association and all that \
                    rests on it, REJECT lets it go on. The same decision again changes nothing. \
                    204.\
                    """)
    @ApiResponse(responseCode = "204", description = "Decided so.")
    @ApiResponse(responseCode = "400", description = "REQUIRED, INVALID_VALUE, INVALID_LENGTH")
    @ApiResponse(responseCode = "403", description = "OTHER_SIDE_DECIDES: the request is your own")
    @ApiResponse(responseCode = "404", description = "REQUEST_NOT_FOUND")
    @ApiResponse(
            responseCode = "409",
            description = "REQUEST_DECIDED, REQUEST_WITHDRAWN, MANUALLY_FROZEN")
    @ApiResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    ResponseEntity<Void> decide(
            @PathVariable String requestId,
            @RequestBody Decision body,
            IfMatch expected,
            Caller caller) {
        new Input()
                .required("decision", body.decision())
                .text("reason", body.reason(), 256)
                .refuseIfWrong();
        disassociation.aboutRequest(
                requestId,
                customerId ->
                        new DecideDisassociation(
                                customerId,
                                requestId,
                                Party.of(caller, Role.PARTNER_ADMIN),
                                body.decision() == Answer.APPROVE,
                                body.reason(),
                                expected));
        return ResponseEntity.noContent().eTag(IfMatch.etag(1)).build();
    }

    @DeleteMapping("/v1/disassociation-requests/{requestId}")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.CUSTOMER})
    @Operation(
            tags = "Disassociation",
            summary = "Withdraw a request to end an association",
            description =
                    """
                    By the side that asked, as long as the other one has not decided. It still \
                    counts as one of its requests. 204, also when it was withdrawn already.\
                    """)
    @ApiResponse(responseCode = "204", description = "Withdrawn.")
    @ApiResponse(responseCode = "403", description = "OTHER_SIDE_WITHDRAWS: it is not your own")
    @ApiResponse(responseCode = "404", description = "REQUEST_NOT_FOUND")
    @ApiResponse(responseCode = "409", description = "REQUEST_DECIDED")
    @ApiResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    ResponseEntity<Void> withdraw(@PathVariable String requestId, IfMatch expected, Caller caller) {
        disassociation.aboutRequest(
                requestId,
                customerId ->
                        new WithdrawDisassociation(
                                customerId,
                                requestId,
                                Party.of(caller, Role.PARTNER_ADMIN),
                                expected));
        return ResponseEntity.noContent().eTag(IfMatch.etag(1)).build();
    }
}
