package org.partnercenter.customer.customer.write.change;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.customer.CustomerType;
import org.partnercenter.customer.customer.write.input.CustomerInput;
import org.partnercenter.platform.web.Input;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON merge patch of a customer's basic information, checked: what is absent stays, what is null
 * goes away.
 */
public final class DetailsPatch {

    private static final List<String> FIELDS =
            List.of("name", "mobile", "email", "country", "customerType");

    /** The fields of a patch, as the API describes them. */
    record Body(
            @Nullable String name,
            @Nullable String mobile,
            @Nullable String email,
            @Nullable String country,
            @Nullable CustomerType customerType) {}

    private final Map<String, @Nullable String> changes;

    private DetailsPatch(Map<String, @Nullable String> changes) {
        this.changes = changes;
    }

    /** Reads and checks a patch; only whether a mobile number exists is left to be seen. */
    public static DetailsPatch of(JsonNode body) {
        Input input = new Input();
        input.check(body.isObject(), "body", "INVALID_VALUE", "must be a JSON object");
        input.refuseIfWrong();
        Map<String, @Nullable String> changes = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> change : body.properties()) {
            read(change.getKey(), change.getValue(), changes, input);
        }
        CustomerInput fields = new CustomerInput(input);
        if (changes.containsKey("name")) {
            fields.name(changes.get("name"));
        }
        fields.email(changes.get("email"));
        changes.computeIfPresent("country", (_, country) -> fields.country(country));
        fields.customerType(changes.get("customerType"));
        input.refuseIfWrong();
        return new DetailsPatch(changes);
    }

    public boolean has(String field) {
        return changes.containsKey(field);
    }

    public @Nullable String get(String field) {
        return changes.get(field);
    }

    private static void read(
            String field, JsonNode value, Map<String, @Nullable String> changes, Input input) {
        if (!FIELDS.contains(field)) {
            String safe = field.replaceAll("[^\\w.-]", "?");
            input.check(
                    false,
                    safe.substring(0, Math.min(64, safe.length())),
                    "UNKNOWN_FIELD",
                    "unknown field; known are " + String.join(", ", FIELDS));
        } else if (value.isNull()) {
            changes.put(field, null);
        } else if (value.isString()) {
            changes.put(field, value.asString().strip());
        } else {
            input.check(false, field, "INVALID_VALUE", "must be a text or null");
        }
    }
}
