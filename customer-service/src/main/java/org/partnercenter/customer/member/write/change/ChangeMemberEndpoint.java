package org.partnercenter.customer.member.write.change;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;

import org.partnercenter.customer.member.write.Member;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.IfMatch;
import org.partnercenter.platform.web.Role;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

@RestController
class ChangeMemberEndpoint {

    private final Commands commands;

    ChangeMemberEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PatchMapping(
            path = "/v1/members/{memberId}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    @Allowed(Role.PARTNER_ADMIN)
    @Operation(
            tags = "Staff",
            summary = "Change a member of your staff",
            description =
                    "A JSON merge patch of name, email and roles; only the email can be removed by"
                            + " null. 204 with the new ETag.")
    ResponseEntity<Void> change(
            @PathVariable String memberId,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    MemberPatch.Body.class)))
                    @RequestBody
                    JsonNode body,
            IfMatch expected,
            Caller caller) {
        ChangeMember command =
                MemberPatch.command(memberId, caller.requirePartner(), expected, body);
        try {
            long version = commands.<Long>send(command);
            return ResponseEntity.noContent().eTag(IfMatch.etag(version)).build();
        } catch (Rejection rejection) {
            throw rejection.code().equals("NOT_FOUND") ? Member.unknown() : rejection;
        }
    }
}
