package org.partnercenter.localrun.demo;

/** The platform answered what it should not have. */
public final class Unexpected extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unexpected(String message) {
        super(message, null, false, false);
    }
}
