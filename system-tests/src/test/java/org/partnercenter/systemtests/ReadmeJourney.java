package org.partnercenter.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.systemtests.client.Eventually.eventually;

import org.junit.jupiter.api.Test;
import org.partnercenter.systemtests.charges.Imports;
import org.partnercenter.systemtests.client.Api;
import org.partnercenter.systemtests.docs.Markdown;
import org.partnercenter.systemtests.system.Journeys;
import org.partnercenter.systemtests.system.Settings;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

@Journeys
class ReadmeJourney {

    @Test
    void the_first_five_calls_do_what_they_say() throws IOException, InterruptedException {
        String commands =
                Markdown.of(Settings.project().resolve("README.md"))
                        .commandsUnder("The first five calls");
        assertThat(commands).contains("# 1.", "# 2.", "# 3.", "# 4.", "# 5.");
        String said = run(here(commands));

        String customer =
                Api.as("sunbird-admin")
                        .get("/v1/customers/{}", id("customerId", said))
                        .expect(200)
                        .text("customerId");
        assertThat(said).contains("\"total\":1");
        JsonNode job = Imports.ended(id("importId", said));
        assertThat(job.path("rowsAccepted").asInt()).as(job.toString()).isEqualTo(1);
        eventually(() ->
                assertThat(
                                Api.as("sunbird-admin")
                                        .get(
                                                "/v1/customers?monthToDateMin=0.1&customerId={}",
                                                customer)
                                        .items())
                        .hasSize(1));
    }

    /** The commands for this system, with patience for views that are behind on a slow machine. */
    private static String here(String commands) {
        return "set -euo pipefail\n"
                + commands.replace("curl -fsS", "curl -fsS --retry 10 --retry-delay 1")
                        .replace("http://127.0.0.1:8080", Settings.url())
                        .replace("http://127.0.0.1:9000", Settings.issuer());
    }

    private static String run(String commands) throws IOException, InterruptedException {
        Path output = Files.createTempFile("readme", ".out");
        Process bash =
                new ProcessBuilder("bash", "-c", commands)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        int code = bash.waitFor();
        String said = Files.readString(output);
        Files.delete(output);
        assertThat(code).as(said).isZero();
        return said;
    }

    private static String id(String field, String said) {
        Matcher id = Pattern.compile("\"" + field + "\":\\s*\"([^\"]+)\"").matcher(said);
        assertThat(id.find()).as("%s in %s", field, said).isTrue();
        return id.group(1);
    }
}
