package org.partnercenter.association.invitation.write.send;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.CommandContext;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.Input;
import org.partnercenter.platform.web.NewIds;
import org.partnercenter.platform.web.Problems;
import org.partnercenter.platform.web.Role;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

@RestController
class SendInvitationsEndpoint {

    private static final int MOST = 100;

    record Wanted(@Nullable List<@Nullable NewInvitation> invitations) {}

    record Results(List<Result> results) {}

    /** The item's place in the list, from 0, and what became of it. */
    record Result(
            String id,
            String status,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SentInvitation invitation,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ProblemDetail problem) {}

    private final InvitationSending sending;

    SendInvitationsEndpoint(InvitationSending sending) {
        this.sending = sending;
    }

    @PostMapping("/v1/invitations/batch")
    @Allowed({Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.ACCOUNT_MANAGER})
    @Operation(
            tags = "Invitations",
            summary = "Invite many customers",
            description =
                    """
                    At most 100. Each is answered by itself, in order, under its place in the \
                    list: DONE with what a single one answers, or FAILED with its problem; one \
                    failure stops no other.\
                    """)
    @ApiResponse(responseCode = "200", description = "A result for each.")
    @ApiResponse(responseCode = "400", description = "INVALID_LENGTH, REQUIRED")
    Results send(@RequestBody Wanted body, Caller caller) {
        var wanted = body.invitations();
        new Input()
                .check(
                        wanted != null && !wanted.isEmpty() && wanted.size() <= MOST,
                        "invitations",
                        "INVALID_LENGTH",
                        "must hold 1 to 100 invitations")
                .check(
                        wanted == null || !wanted.contains(null),
                        "invitations",
                        "REQUIRED",
                        "must not hold null")
                .refuseIfWrong();
        List<NewInvitation> all =
                Objects.requireNonNull(wanted).stream().filter(Objects::nonNull).toList();
        UUID batch = UUID.fromString(NewIds.next());
        return new Results(
                IntStream.range(0, all.size())
                        .mapToObj(place -> send(batch, place, all.get(place), caller))
                        .toList());
    }

    private Result send(UUID batch, int place, NewInvitation invitation, Caller caller) {
        CommandContext context = CommandContext.current();
        String id = Integer.toString(place);
        try {
            SentInvitation sent =
                    context.withCommandId(context.commandId() + ":" + id)
                            .call(() -> sending.send(idOf(batch, id), invitation, caller));
            return new Result(id, "DONE", sent, null);
        } catch (Rejection rejection) {
            return new Result(id, "FAILED", null, Problems.of(rejection));
        }
    }

    /**
     * The same place of the same batch has the same id: the batch's time, and a half of its own.
     */
    private static String idOf(UUID batch, String place) {
        UUID own = UUID.nameUUIDFromBytes((batch + ":" + place).getBytes(UTF_8));
        return new UUID(batch.getMostSignificantBits(), own.getLeastSignificantBits()).toString();
    }
}
