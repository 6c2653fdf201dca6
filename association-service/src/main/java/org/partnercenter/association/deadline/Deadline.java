package org.partnercenter.association.deadline;

import java.util.Locale;

/** What ends by itself when its time has come; the name is the rule's in the history. */
public enum Deadline {
    EXPIRE_AUTHORIZATION,
    EXPIRE_PREREGISTRATION,
    EXPIRE_INVITATION;

    /** The rule's name in kebab case. */
    public String rule() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
