package org.partnercenter.association;

import org.hamcrest.Description;
import org.hamcrest.TypeSafeMatcher;
import org.partnercenter.platform.command.Rejection;

/** Matches the refusal with a code. */
public final class RefusedWith extends TypeSafeMatcher<Rejection> {

    private final String code;

    private RefusedWith(String code) {
        this.code = code;
    }

    public static RefusedWith code(String code) {
        return new RefusedWith(code);
    }

    @Override
    protected boolean matchesSafely(Rejection rejection) {
        return rejection.code().equals(code);
    }

    @Override
    public void describeTo(Description description) {
        description.appendText("refused with " + code);
    }
}
