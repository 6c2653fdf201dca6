package org.partnercenter.platform.web;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Rejection;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects everything that is wrong with an input, so that the caller learns all of it at once. */
public final class Input {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final List<Rejection.FieldError> errors = new ArrayList<>();

    /** Notes an error unless the condition holds. */
    public Input check(boolean holds, String field, String code, String message) {
        if (!holds) {
            errors.add(new Rejection.FieldError(field, code, message));
        }
        return this;
    }

    /** The value must be there. */
    public Input required(String field, @Nullable Object value) {
        boolean there = value != null && !(value instanceof String text && text.isBlank());
        return check(there, field, "REQUIRED", "is required");
    }

    /**
     * A text, if there is one, has between one and that many characters and no control characters.
     */
    public Input text(String field, @Nullable String value, int max) {
        if (value == null) {
            return this;
        }
        return check(
                        !value.isBlank() && value.codePointCount(0, value.length()) <= max,
                        field,
                        "INVALID_LENGTH",
                        "must have 1 to " + max + " characters")
                .check(
                        value.chars().noneMatch(Character::isISOControl),
                        field,
                        "INVALID_CHARACTERS",
                        "must not hold control characters");
    }

    /** An id of the caller's own, if there is one. */
    public Input id(String field, @Nullable String value) {
        return check(
                value == null || ID.matcher(value).matches(),
                field,
                "INVALID_ID",
                "must have 1 to 64 letters, digits, dots, dashes or underscores");
    }

    public List<Rejection.FieldError> errors() {
        return errors;
    }

    /** Refuses the input with everything that was noted. */
    public void refuseIfWrong() {
        if (!errors.isEmpty()) {
            throw Rejection.invalid(errors);
        }
    }
}
