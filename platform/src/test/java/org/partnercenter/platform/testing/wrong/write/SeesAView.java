package org.partnercenter.platform.testing.wrong.write;

import org.partnercenter.platform.testing.wrong.read.SeesTheWriteSide;

/** Breaks a rule on purpose. */
public class SeesAView {
    public Class<?> forbidden() {
        return SeesTheWriteSide.class;
    }
}
