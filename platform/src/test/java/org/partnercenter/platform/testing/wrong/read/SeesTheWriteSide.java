package org.partnercenter.platform.testing.wrong.read;

import org.partnercenter.platform.testing.wrong.write.SeesAView;

/** Breaks a rule on purpose. */
public class SeesTheWriteSide {
    public Class<?> forbidden() {
        return SeesAView.class;
    }
}
