package org.partnercenter.association.authorization.write.request;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.jspecify.annotations.Nullable;
import org.partnercenter.association.association.Party;
import org.partnercenter.association.authorization.write.AuthorizationCommands;
import org.partnercenter.contracts.association.OnBehalfScope;
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
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

@RestController
class RequestAuthorizationEndpoint {

    /** What consent is asked for. */
    record Wanted(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
                    @Nullable List<@Nullable OnBehalfScope> scopes,
            @Schema(description = "When it ends by itself; never where it is absent")
                    @Nullable Instant expiresOn,
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            description = "You accept the commitment letter: must be true")
                    @Nullable Boolean commitmentAccepted) {}

    /** The id of the authorization that was asked for. */
    record Requested(String authorizationId) {}

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final AuthorizationCommands commands;
    private final Clock clock;

    RequestAuthorizationEndpoint(AuthorizationCommands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @PostMapping("/v1/customers/{customerId}/authorization-requests")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR})
    @Operation(
            tags = "Authorizations",
            summary = "Ask a customer's consent to act on its behalf",
            description =
                    """
                    For a resale customer: to place orders for it, to operate its resources. A \
                    reseller needs its distributor's permission for each scope first; a \
                    distributor asks its resellers' customers for what it has not granted. One is \
                    open at a time; the customer decides.\
                    """)
    @ApiResponse(responseCode = "201", description = "Asked; Location names the authorization.")
    @ApiResponse(
            responseCode = "400",
            description = "REQUIRED, INVALID_VALUE, COMMITMENT_NOT_ACCEPTED, NOT_IN_FUTURE")
    @ApiResponse(responseCode = "404", description = "CUSTOMER_NOT_FOUND")
    @ApiResponse(
            responseCode = "409",
            description =
                    "NOT_RESALE, DISTRIBUTOR_PERMISSION_MISSING, PERMISSION_GRANTED_AWAY,"
                            + " AUTHORIZATION_OPEN")
    ResponseEntity<Requested> request(
            @PathVariable String customerId, @RequestBody Wanted body, Caller caller) {
        check(body);
        Instant expiresOn = body.expiresOn();
        String id = NewIds.next();
        commands.create(
                new RequestAuthorization(
                        id,
                        customerId,
                        Party.partnerOf(caller),
                        Objects.requireNonNull(body.scopes()).stream().distinct().sorted().toList(),
                        expiresOn == null ? null : expiresOn.truncatedTo(ChronoUnit.MILLIS)));
        return ResponseEntity.created(URI.create("/v1/authorizations/" + id))
                .eTag(IfMatch.etag(0))
                .body(new Requested(id));
    }

    private void check(Wanted body) {
        var scopes = body.scopes();
        Instant expiresOn = body.expiresOn();
        new Input()
                .check(
                        scopes != null && !scopes.isEmpty() && !scopes.contains(null),
                        "scopes",
                        "REQUIRED",
                        "must hold PLACE_ORDERS, OPERATE or both")
                .check(
                        expiresOn == null
                                || (expiresOn.isAfter(clock.instant()) && expiresOn.isBefore(LAST)),
                        "expiresOn",
                        "NOT_IN_FUTURE",
                        "must be a time to come")
                .check(
                        Boolean.TRUE.equals(body.commitmentAccepted()),
                        "commitmentAccepted",
                        "COMMITMENT_NOT_ACCEPTED",
                        "must be true: accept the commitment letter first")
                .refuseIfWrong();
    }
}
