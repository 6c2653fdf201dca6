package org.partnercenter.customer.customer.read.search;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A statement in the making: its text and its parameters, in order. */
final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    Sql add(String part, Object... values) {
        text.append(part);
        for (Object value : values) {
            parameters.add(value instanceof List<?> texts ? texts.toArray(new String[0]) : value);
        }
        return this;
    }

    Sql add(Sql part) {
        text.append(part.text);
        parameters.addAll(part.parameters);
        return this;
    }

    /** Adds the part when there is a value for it. */
    Sql addIf(@Nullable Object value, String part) {
        return value == null ? this : add(part, value);
    }

    String text() {
        return text.toString();
    }

    List<Object> parameters() {
        return parameters;
    }
}
