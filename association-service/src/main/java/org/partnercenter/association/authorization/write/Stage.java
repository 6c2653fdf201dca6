package org.partnercenter.association.authorization.write;

import org.partnercenter.platform.command.Rejection;

/** Where a consent stands, and what that answers to whoever wants something else of it. */
enum Stage {
    REQUESTED("REQUEST_OPEN", "The customer has not decided yet."),
    GRANTED("REQUEST_DECIDED", "The customer has consented already."),
    REJECTED("REQUEST_DECIDED", "The customer has refused already: ask anew."),
    REVOKED("REQUEST_WITHDRAWN", "It was taken back: ask anew."),
    EXPIRED("AUTHORIZATION_EXPIRED", "Its time is over: ask anew."),
    ENDED("AUTHORIZATION_ENDED", "The association has ended, and this with it.");

    private final String code;
    private final String detail;

    Stage(String code, String detail) {
        this.code = code;
        this.detail = detail;
    }

    boolean isOpen() {
        return this == REQUESTED || this == GRANTED;
    }

    Rejection rejection() {
        return Rejection.conflict(code, detail);
    }
}
