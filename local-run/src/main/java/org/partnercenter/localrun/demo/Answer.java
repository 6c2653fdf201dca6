package org.partnercenter.localrun.demo;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

import java.util.Optional;

/** What the API said. */
record Answer(int status, String body, Optional<String> location, Optional<String> consistency) {
    static final JsonMapper JSON = new JsonMapper();

    boolean isGood() {
        return status / 100 == 2;
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }

    String code() {
        return json().path("code").asString("");
    }

    /** In a few words, for a person. */
    String summary() {
        return "%d %s %s".formatted(status, code(), json().path("detail").asString("")).strip();
    }
}
