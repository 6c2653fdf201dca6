package org.partnercenter.association.deadline;

import org.partnercenter.platform.deadline.Deadline;

/** What ends by itself when its time has come; the name is the rule's in the history. */
public enum AssociationDeadline implements Deadline {
    EXPIRE_AUTHORIZATION,
    EXPIRE_PREREGISTRATION,
    EXPIRE_INVITATION
}
