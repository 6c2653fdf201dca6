package org.partnercenter.association.invitation.write.accept;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.jspecify.annotations.Nullable;
import org.partnercenter.association.invitation.Acceptances;
import org.partnercenter.association.invitation.Acceptances.Outcome;
import org.partnercenter.association.invitation.InvitationSecrets;
import org.partnercenter.association.invitation.write.send.WithdrawInvitation;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

@RestController
class AcceptInvitationEndpoint {

    /** The customer that accepted. */
    record Accepted(String customerId) {}

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final long LOOK_EVERY = Duration.ofMillis(25).toNanos();
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Commands commands;
    private final InvitationSecrets secrets;
    private final Acceptances acceptances;
    private final PersonalSeal seal;

    AcceptInvitationEndpoint(
            Commands commands,
            InvitationSecrets secrets,
            Acceptances acceptances,
            PersonalSeal seal) {
        this.commands = commands;
        this.secrets = secrets;
        this.acceptances = acceptances;
        this.seal = seal;
    }

    @PostMapping("/v1/invitations/{code}/acceptance")
    @Allowed(Role.CUSTOMER)
    @Operation(
            tags = "Invitations",
            summary = "Accept an invitation",
            description =
                    """
                    By the customer's own token. Registers the customer under the token's \
                    customer_id if it is new, and associates it with the partner. Waits up to 5 \
                    seconds for the outcome; 202 with Retry-After when it is not known by then: \
                    repeat the call to learn it. A failed acceptance can be tried again as long \
                    as the invitation has not expired.\
                    """)
    @ApiResponse(responseCode = "200", description = "Accepted: the customer is the partner's.")
    @ApiResponse(responseCode = "202", description = "On its way: repeat the call.")
    @ApiResponse(
            responseCode = "400",
            description =
                    "INVALID_INPUT, REQUIRED, INVALID_ACCOUNT_NAME, INVALID_EMAIL, INVALID_MOBILE,"
                            + " INVALID_COUNTRY, INVALID_LENGTH")
    @ApiResponse(responseCode = "404", description = "INVITATION_NOT_FOUND: there is no such code")
    @ApiResponse(
            responseCode = "409",
            description =
                    "ALREADY_ASSOCIATED, ACCEPTANCE_IN_PROGRESS, PREREGISTERED_BY_ANOTHER,"
                            + " PARTNER_RESTRICTED, IS_PARTNER, ACCOUNT_NAME_TAKEN,"
                            + " CLOUD_ACCOUNT_TAKEN, INVALID_ACCOUNT, INVITATION_EXPIRED,"
                            + " INVITATION_USED, INVITATION_WITHDRAWN")
    ResponseEntity<Accepted> accept(
            @PathVariable String code, @RequestBody NewAccount body, Caller caller) {
        String customerId = customerOf(caller);
        String invitationId = secrets.invitationOf(code).orElseThrow(WithdrawInvitation::unknown);
        @Nullable String refusal =
                commands.<@Nullable String>send(body.checked(invitationId, customerId, seal));
        if (refusal != null) {
            throw failed(refusal);
        }
        Outcome outcome = await(invitationId, customerId);
        return switch (outcome.state()) {
            case ACCEPTED -> ResponseEntity.ok(new Accepted(customerId));
            case FAILED -> throw failed(String.valueOf(outcome.cause()));
            case IN_PROGRESS ->
                    ResponseEntity.accepted()
                            .header("Retry-After", "1")
                            .body(new Accepted(customerId));
        };
    }

    private static String customerOf(Caller caller) {
        String customerId = caller.customerId();
        if (customerId == null || !ID.matcher(customerId).matches()) {
            throw Rejection.forbidden(
                    "NO_CUSTOMER",
                    "This token belongs to no customer: use one with the claim customer_id.");
        }
        return customerId;
    }

    /** Looks at our own note of the answer until it is closed or the time is over. */
    private Outcome await(String invitationId, String customerId) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            Outcome outcome =
                    acceptances
                            .outcomeOf(invitationId, customerId)
                            .orElseThrow(WithdrawInvitation::unknown);
            if (outcome.state() != Acceptances.State.IN_PROGRESS || System.nanoTime() > deadline) {
                return outcome;
            }
            LockSupport.parkNanos(LOOK_EVERY);
        }
    }

    private static Rejection failed(String cause) {
        return Rejection.conflict(
                cause,
                switch (cause) {
                    case "ALREADY_ASSOCIATED" ->
                            "You are associated already: that association must end first.";
                    case "PREREGISTERED_BY_ANOTHER" ->
                            "Another partner has reserved this account: try again later.";
                    case "PARTNER_RESTRICTED" ->
                            "The partner is restricted and takes no customers now.";
                    case "IS_PARTNER" -> "A partner cannot be a customer.";
                    case "ACCOUNT_NAME_TAKEN" -> "This account name is taken: choose another one.";
                    case "CLOUD_ACCOUNT_TAKEN" -> "This cloud account belongs to another customer.";
                    default -> "The account cannot be registered like this.";
                });
    }
}
