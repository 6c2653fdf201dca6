package org.partnercenter.association.invitation.write;

import org.partnercenter.platform.command.Rejection;

/** Where an invitation stands, and what that answers to whoever wants something else of it. */
enum Stage {
    SENT("INVITATION_OPEN", "The invitation is open."),
    FAILED("INVITATION_OPEN", "The invitation is open."),
    ANSWERED("ACCEPTANCE_IN_PROGRESS", "A customer is accepting it right now: ask again later."),
    ACCEPTED("INVITATION_USED", "A customer has accepted it: send a new one."),
    EXPIRED("INVITATION_EXPIRED", "The invitation has expired: ask the partner for a new one."),
    WITHDRAWN("INVITATION_WITHDRAWN", "The partner has taken the invitation back.");

    private final String code;
    private final String detail;

    Stage(String code, String detail) {
        this.code = code;
        this.detail = detail;
    }

    boolean isOpen() {
        return this == SENT || this == FAILED;
    }

    Rejection rejection() {
        return Rejection.conflict(code, detail);
    }
}
