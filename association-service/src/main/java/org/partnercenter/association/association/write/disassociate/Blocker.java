package org.partnercenter.association.association.write.disassociate;

import org.partnercenter.platform.command.Rejection;

/** What stands in the way of a disassociation. */
public enum Blocker {
    MANUALLY_FROZEN("The account was frozen by hand: unfreeze it first."),
    VALID_RESERVED_INSTANCE("A reserved instance is still valid: wait until it ends."),
    VALID_SUPPORT_PLAN("A support plan is still valid: wait until it ends."),
    REQUEST_LIMIT_REACHED("You have asked as often as you may for now: wait for a while."),
    ALREADY_REQUESTED("There is an open request: it must be decided or withdrawn first.");

    private final String detail;

    Blocker(String detail) {
        this.detail = detail;
    }

    public String detail() {
        return detail;
    }

    /** The refusal of a request that it blocks. */
    public Rejection rejection() {
        return Rejection.conflict(name(), detail);
    }
}
