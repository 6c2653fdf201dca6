package org.partnercenter.association.association.read.records;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a row must fulfil: a condition joins when its value is there. */
final class Conditions {

    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final Map<String, String> values = new HashMap<>();

    Conditions and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value.toString());
        }
        return this;
    }

    /** One more value that a condition names. */
    Conditions with(String name, Object value) {
        values.put(name, value.toString());
        return this;
    }

    Conditions copy() {
        Conditions copy = new Conditions();
        copy.conditions.addAll(conditions);
        copy.values.putAll(values);
        return copy;
    }

    String sql() {
        return String.join(" and ", conditions);
    }

    Map<String, String> values() {
        return values;
    }
}
