package org.partnercenter.association.invitation.read;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.list.Listing;
import org.partnercenter.platform.tenancy.Tenant;
import org.partnercenter.platform.tenancy.TenantReads;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.IfMatch;
import org.partnercenter.platform.web.Page;
import org.partnercenter.platform.web.QueryRecord;
import org.partnercenter.platform.web.Role;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class InvitationsEndpoint {

    private final Listing<InvitationDetails> invitations;

    InvitationsEndpoint(TenantReads reads) {
        invitations =
                new Listing<>(
                        reads,
                        "invitations.invitation",
                        "sentAt",
                        "sent_at",
                        "invitation_id",
                        InvitationDetails::of,
                        InvitationDetails::position);
    }

    @GetMapping("/v1/invitations")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.ACCOUNT_MANAGER})
    @Operation(
            tags = "Invitations",
            summary = "List your invitations",
            description =
                    """
                    Those of your partner, an account manager's own, the newest first; the \
                    platform sees everybody's. Addresses are masked, codes are not told. \
                    Sorted by sentAt.\
                    """)
    @ApiResponse(responseCode = "200", description = "A page of invitations.")
    @ApiResponse(
            responseCode = "400",
            description = "INVALID_VALUE, INVALID_LIMIT, INVALID_CURSOR, UNKNOWN_PARAMETER")
    Page<InvitationDetails> list(
            @ParameterObject @QueryRecord InvitationFilter filter, Caller caller) {
        return invitations.page(
                Tenant.of(caller), filter.page(), filter.columns(onlyManager(caller)));
    }

    @GetMapping("/v1/invitations/{invitationId}")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.ACCOUNT_MANAGER})
    @Operation(
            tags = "Invitations",
            summary = "Read an invitation",
            description =
                    """
                    SENT becomes ACCEPTED, FAILED with its cause (and can still be accepted), \
                    EXPIRED or WITHDRAWN. Answers with an ETag.\
                    """)
    @ApiResponse(responseCode = "200", description = "The invitation as it is now.")
    @ApiResponse(responseCode = "404", description = "INVITATION_NOT_FOUND")
    ResponseEntity<InvitationDetails> read(@PathVariable String invitationId, Caller caller) {
        @Nullable String manager = onlyManager(caller);
        InvitationDetails found =
                invitations
                        .find(Tenant.of(caller), invitationId)
                        .filter(one -> manager == null || manager.equals(one.accountManagerId()))
                        .orElseThrow(() ->
                                Rejection.notFound(
                                        "INVITATION_NOT_FOUND",
                                        "There is no such invitation of yours."));
        return ResponseEntity.ok().eTag(IfMatch.etag(found.version())).body(found);
    }

    private static @Nullable String onlyManager(Caller caller) {
        return caller.seesOwnCustomersOnly() ? caller.requireMember() : null;
    }
}
