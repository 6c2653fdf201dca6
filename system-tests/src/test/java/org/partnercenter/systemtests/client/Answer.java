package org.partnercenter.systemtests.client;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.util.List;

/** What the API said, with the expectations that every journey has. */
public record Answer(HttpResponse<String> response) {

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    public JsonNode json() {
        return Json.parse(body());
    }

    /** A field of the body as text. */
    public String text(String field) {
        return json().path(field).asString();
    }

    public JsonNode items() {
        return json().path("items");
    }

    /** The header, or an empty text. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** Fails with the whole answer unless the status is this one. */
    public Answer expect(int status) {
        assertThat(status()).as(() -> description()).isEqualTo(status);
        return this;
    }

    /** Fails unless it is a whole problem document with this status and code. */
    public Answer expectProblem(int status, String code) {
        expect(status);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = json();
        assertThat(problem.path("code").asString()).as(() -> description()).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        for (String field : List.of("type", "title", "detail", "instance", "traceId")) {
            assertThat(problem.path(field).asString("")).as("%s of %s", field, body()).isNotBlank();
        }
        assertThat(body())
                .as("no class name, no SQL")
                .doesNotContain("java.", "org.partnercenter", "Exception", "SQLSTATE");
        return this;
    }

    /** Fails unless the problem says that this field is wrong in this way. */
    public Answer expectFieldError(String field, String code) {
        expect(400);
        assertThat(json().path("errors").valueStream())
                .as(() -> description())
                .anySatisfy(error -> {
                    assertThat(error.path("field").asString()).isEqualTo(field);
                    assertThat(error.path("code").asString()).isEqualTo(code);
                    assertThat(error.path("message").asString("")).isNotBlank();
                });
        return this;
    }

    private String description() {
        return "%s %s answered %d %s"
                .formatted(
                        response.request().method(),
                        response.request().uri().getPath(),
                        status(),
                        body());
    }
}
