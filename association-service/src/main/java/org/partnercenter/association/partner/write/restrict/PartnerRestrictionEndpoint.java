package org.partnercenter.association.partner.write.restrict;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.Allowed;
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
class PartnerRestrictionEndpoint {

    /** Why the partner is restricted. */
    record Restriction(@Schema(maxLength = 256) @Nullable String reason) {}

    private final Commands commands;

    PartnerRestrictionEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PutMapping("/v1/partners/{partnerId}/restriction")
    @Allowed(Role.PLATFORM)
    @Operation(
            tags = "Partners",
            summary = "Restrict a partner",
            description =
                    """
                    From now on all its resale customers, those that come later included, can't \
                    buy, and it unfreezes nobody. A body is needed only for a reason; again with \
                    another one replaces it. 204 with the new ETag.\
                    """)
    @ApiResponse(responseCode = "204", description = "Restricted.")
    @ApiResponse(responseCode = "400", description = "INVALID_LENGTH, INVALID_CHARACTERS")
    @ApiResponse(responseCode = "404", description = "PARTNER_NOT_FOUND")
    @ApiResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    ResponseEntity<Void> restrict(
            @PathVariable String partnerId,
            @RequestBody(required = false) @Nullable Restriction body,
            IfMatch expected) {
        String reason = body == null ? null : body.reason();
        new Input().text("reason", reason, 256).refuseIfWrong();
        return answer(partnerId, new RestrictPartner(partnerId, reason, expected));
    }

    @DeleteMapping("/v1/partners/{partnerId}/restriction")
    @Allowed(Role.PLATFORM)
    @Operation(
            tags = "Partners",
            summary = "Lift a partner's restriction",
            description =
                    """
                    Its customers can buy again unless something else freezes them. 204 with the \
                    new ETag, also when it was not restricted.\
                    """)
    @ApiResponse(responseCode = "204", description = "Not restricted.")
    @ApiResponse(responseCode = "404", description = "PARTNER_NOT_FOUND")
    @ApiResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    ResponseEntity<Void> lift(@PathVariable String partnerId, IfMatch expected) {
        return answer(partnerId, new LiftRestriction(partnerId, expected));
    }

    private ResponseEntity<Void> answer(String partnerId, Object command) {
        try {
            long version = commands.<Long>send(command);
            return ResponseEntity.noContent().eTag(IfMatch.etag(version)).build();
        } catch (Rejection rejection) {
            throw rejection.code().equals("NOT_FOUND")
                    ? Rejection.notFound("PARTNER_NOT_FOUND", "There is no partner under this id.")
                    : rejection;
        }
    }
}
