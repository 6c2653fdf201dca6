package org.partnercenter.systemtests.charges;

import static org.assertj.core.api.Assertions.assertThat;

import org.partnercenter.systemtests.client.Answer;
import org.partnercenter.systemtests.client.Api;
import org.partnercenter.systemtests.client.Eventually;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/** Files of charges on their way in, as the platform sends them. */
public final class Imports {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Imports() {}

    /** Sends the file for sunbird and waits for the end of its import. */
    public static JsonNode completed(FocusFile file, String more) {
        JsonNode job = ended(send(more, BodyPublishers.ofByteArray(file.bytes())).expect(202));
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("COMPLETED");
        return job;
    }

    public static Answer send(String more, BodyPublisher body) {
        return send(Api.as("platform"), more, body);
    }

    public static Answer send(Api caller, String more, BodyPublisher body) {
        return caller.send("POST", "/v1/charges?partnerId=sunbird" + more, "text/csv", body);
    }

    /** Waits until the import that was answered is over. */
    public static JsonNode ended(Answer accepted) {
        String id = accepted.text("importId");
        assertThat(accepted.header("Location")).endsWith("/v1/charge-imports/" + id);
        return ended(id);
    }

    public static JsonNode ended(String importId) {
        Api platform = Api.as("platform");
        JsonNode[] job = new JsonNode[1];
        Eventually.within(
                PATIENCE,
                () -> {
                    job[0] = platform.get("/v1/charge-imports/" + importId).expect(200).json();
                    assertThat(job[0].path("state").asString())
                            .as(job[0].toString())
                            .isIn("COMPLETED", "FAILED");
                });
        return job[0];
    }
}
