package org.partnercenter.customer.member.write.register;

import io.swagger.v3.oas.annotations.Operation;

import org.jspecify.annotations.Nullable;
import org.partnercenter.customer.member.write.MemberInput;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.IfMatch;
import org.partnercenter.platform.web.Input;
import org.partnercenter.platform.web.NewIds;
import org.partnercenter.platform.web.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.util.List;
import java.util.Objects;

@RestController
class RegisterMemberEndpoint {

    record NewMember(
            @Nullable String memberId,
            @Nullable String name,
            @Nullable String email,
            @Nullable List<@Nullable String> roles) {}

    record Registered(String memberId) {}

    private final Commands commands;

    RegisterMemberEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/members")
    @Allowed(Role.PARTNER_ADMIN)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            tags = "Staff",
            summary = "Take somebody into your staff",
            description =
                    "Only a member can be an account manager. memberId is the claim member_id of"
                            + " the member's tokens; roles are partner-admin, partner-operator and"
                            + " account-manager. 409 MEMBER_EXISTS when the id is taken.")
    ResponseEntity<Registered> register(@RequestBody NewMember body, Caller caller) {
        RegisterMember command = command(body, caller.requirePartner());
        try {
            commands.send(command);
        } catch (Rejection rejection) {
            throw rejection.code().equals("ALREADY_EXISTS")
                    ? Rejection.conflict(
                            "MEMBER_EXISTS", "This memberId is taken: choose another one.")
                    : rejection;
        }
        return ResponseEntity.created(URI.create("/v1/members/" + command.memberId()))
                .eTag(IfMatch.etag(0))
                .body(new Registered(command.memberId()));
    }

    private static RegisterMember command(NewMember body, String partnerId) {
        Input input = new Input().id("memberId", body.memberId());
        MemberInput fields = new MemberInput(input).name(body.name()).email(body.email());
        List<@Nullable String> given = body.roles();
        List<String> roles = fields.roles(given == null ? List.of() : given);
        input.refuseIfWrong();
        String id = body.memberId();
        return new RegisterMember(
                id == null ? NewIds.next() : id,
                partnerId,
                Objects.requireNonNull(body.name()).strip(),
                body.email(),
                roles);
    }
}
