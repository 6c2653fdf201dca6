package org.partnercenter.benchmarks.system;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A bearer token: a signed JWT. */
public record Token(String value) {
    private static final JsonMapper JSON = new JsonMapper();

    /** The header line that a request carries. */
    public String header() {
        return "Authorization: Bearer " + value;
    }

    ObjectNode head() {
        return part(0);
    }

    ObjectNode claims() {
        return part(1);
    }

    private ObjectNode part(int index) {
        var bytes = Base64.getUrlDecoder().decode(value.split("\\.", 3)[index]);
        return (ObjectNode) JSON.readTree(bytes);
    }

    static String encoded(ObjectNode part) {
        return encoded(JSON.writeValueAsString(part).getBytes(StandardCharsets.UTF_8));
    }

    static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
