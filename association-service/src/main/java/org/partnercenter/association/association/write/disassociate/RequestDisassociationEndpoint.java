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
import org.partnercenter.platform.web.NewIds;
import org.partnercenter.platform.web.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.util.Objects;

@RestController
class RequestDisassociationEndpoint {

    /** Why the association shall end. */
    record Wanted(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = 256)
                    @Nullable String reason) {}

    /** The id of the request that was made. */
    record Requested(String requestId) {}

    private final Disassociation disassociation;

    RequestDisassociationEndpoint(Disassociation disassociation) {
        this.disassociation = disassociation;
    }

    @PostMapping("/v1/customers/{customerId}/disassociation-requests")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.CUSTOMER})
    @Operation(
            tags = "Disassociation",
            summary = "Ask to end an association",
            description =
                    """
                    By the partner's administrator or by the customer, with a reason; the other \
                    side decides. Refused while anything of the check stands in the way, with \
                    the first blocker as the code.\
                    """)
    @ApiResponse(responseCode = "201", description = "Asked; Location names the request.")
    @ApiResponse(responseCode = "400", description = "REQUIRED, INVALID_LENGTH, INVALID_CHARACTERS")
    @ApiResponse(responseCode = "404", description = "CUSTOMER_NOT_FOUND")
    @ApiResponse(
            responseCode = "409",
            description =
                    "NOT_ASSOCIATED, MANUALLY_FROZEN, VALID_RESERVED_INSTANCE, VALID_SUPPORT_PLAN,"
                            + " REQUEST_LIMIT_REACHED, ALREADY_REQUESTED")
    ResponseEntity<Requested> request(
            @PathVariable String customerId, @RequestBody Wanted body, Caller caller) {
        new Input()
                .required("reason", body.reason())
                .text("reason", body.reason(), 256)
                .refuseIfWrong();
        String id = NewIds.next();
        disassociation.<@Nullable Object>about(
                customerId,
                new RequestDisassociation(
                        customerId,
                        id,
                        Party.of(caller, Role.PARTNER_ADMIN),
                        Objects.requireNonNull(body.reason())));
        return ResponseEntity.created(URI.create("/v1/disassociation-requests/" + id))
                .eTag(IfMatch.etag(0))
                .body(new Requested(id));
    }
}
