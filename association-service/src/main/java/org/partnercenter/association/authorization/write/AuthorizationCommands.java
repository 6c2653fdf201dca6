package org.partnercenter.association.authorization.write;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends commands to authorizations; one that is not there is the same 404 as somebody else's. */
@Component
public class AuthorizationCommands {

    private final Commands commands;

    AuthorizationCommands(Commands commands) {
        this.commands = commands;
    }

    /** Sends a command that creates one. */
    public void create(Object command) {
        commands.<@Nullable Object>send(command);
    }

    /** 204 with the ETag of the version that the command led to. */
    public ResponseEntity<Void> answer(Object command) {
        try {
            long version = commands.<Long>send(command);
            return ResponseEntity.noContent().eTag(IfMatch.etag(version)).build();
        } catch (Rejection rejection) {
            throw rejection.code().equals("NOT_FOUND") ? Authorization.unknown() : rejection;
        }
    }
}
