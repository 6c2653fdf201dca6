package org.partnercenter.billing.deadline;

import java.time.Instant;

/** Asks things at their time what has become of them, also when the service was down meanwhile. */
public interface Deadlines {

    /**
     * Notes in the caller's transaction that the thing is asked then. An earlier note for it stays:
     * when that time comes, the thing itself says when to ask again.
     */
    void set(Deadline what, String id, Instant when);
}
