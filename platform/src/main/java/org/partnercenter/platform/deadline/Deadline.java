package org.partnercenter.platform.deadline;

import java.util.Locale;

/** Something that begins or ends by itself when its time has come. */
public interface Deadline {

    /** As a constant: {@code EXPIRE_INVITATION}. */
    String name();

    /** The rule's name in the history, in kebab case. */
    default String rule() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
