package org.partnercenter.benchmarks.http;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;

/** What a server answered; status 0 when it did not. */
public record Answer(int status, String head, byte[] body) {
    private static final JsonMapper JSON = new JsonMapper();

    static Answer none(String cause) {
        return new Answer(0, "", cause.getBytes(StandardCharsets.UTF_8));
    }

    public boolean isGood() {
        return status >= 200 && status < 300;
    }

    /** The first header of that name, whatever its case. */
    public @Nullable String header(String name) {
        int line = head.indexOf("\r\n") + 2;
        while (line > 1 && line < head.length()) {
            int end = head.indexOf("\r\n", line);
            int colon = line + name.length();
            if (colon < end
                    && head.charAt(colon) == ':'
                    && head.regionMatches(true, line, name, 0, name.length())) {
                return head.substring(colon + 1, end).strip();
            }
            line = end + 2;
        }
        return null;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** One line that helps to find out what went wrong. */
    public String summary() {
        var text = text();
        return status + " " + text.substring(0, Math.min(300, text.length()));
    }
}
