package org.partnercenter.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnercenter.gateway.testing.StubWorld.BILLING;
import static org.partnercenter.gateway.testing.StubWorld.CUSTOMER;
import static org.partnercenter.gateway.testing.StubWorld.ISSUER;

import com.sun.net.httpserver.HttpExchange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercenter.gateway.testing.Api;
import org.partnercenter.gateway.testing.GatewayTest;
import org.partnercenter.gateway.testing.StubService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** What comes of a body of unknown length that is not passed on whole. */
@GatewayTest
class HalfBodiesIT {

    private static final int MEGABYTE = 1 << 20;

    @Autowired private Api api;
    private final String token = ISSUER.token("halves");

    private final Semaphore arrived = new Semaphore(0);
    private final BlockingQueue<String> ends = new LinkedBlockingQueue<>();

    @ParameterizedTest
    @ValueSource(strings = {"/v1/charges", "/v1/orders"})
    void a_client_that_dies_leaves_no_whole_body_behind(String path) throws Exception {
        BILLING.answers(this::reportTheEnd);
        dieWithin(path);
        assertThat(ends.poll(1, TimeUnit.MINUTES)).isEqualTo("broken");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void a_client_that_dies_is_no_fault_of_ours(CapturedOutput output) throws Exception {
        BILLING.answers(this::reportTheEnd);
        for (int i = 0; i < 5; i++) {
            dieWithin("/v1/charges");
            assertThat(ends.poll(1, TimeUnit.MINUTES)).isEqualTo("broken");
        }
        assertThat(api.get("/v1/customers", token).status()).isEqualTo(200);
        assertThat(output).contains("POST /v1/charges").doesNotContain("ERROR");
    }

    @Test
    void a_body_that_grows_too_large_is_not_taken_for_a_whole_one() throws Exception {
        CUSTOMER.answers(this::reportTheEnd);
        String answer =
                api.upload(
                        "/v1/customers",
                        token,
                        body -> {
                            body.write(new byte[MEGABYTE]);
                            assertThat(arrived.tryAcquire(MEGABYTE, 1, TimeUnit.MINUTES)).isTrue();
                            body.write('a');
                        });
        assertThat(answer).startsWith("HTTP/1.1 413");
        assertThat(ends.poll(1, TimeUnit.MINUTES)).isEqualTo("broken");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 415})
    void nobodys_next_request_falls_into_an_upload_that_was_refused_early(int refusal) {
        for (int i = 0; i < 5; i++) {
            BILLING.answers(exchange -> refuseAndReadOn(exchange, refusal));
            Api.Answer refused =
                    api.send("POST", "/v1/charges", token, chunked(new byte[10 * MEGABYTE]));
            assertThat(refused.status()).isEqualTo(refusal);
            assertThat(refused.body()).isEqualTo("no");

            BILLING.answers(200, "well");
            Api.Answer next = api.post("/v1/orders", ISSUER.token("somebody else"), "{}");
            assertThat(next.body()).isEqualTo("well");
        }
    }

    private void dieWithin(String path) {
        assertThatThrownBy(() ->
                        api.upload(
                                path,
                                token,
                                body -> {
                                    body.write('a');
                                    assertThat(arrived.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
                                    throw new IOException("dies");
                                }))
                .hasMessage("dies");
    }

    private void reportTheEnd(HttpExchange exchange) throws IOException {
        try (var body = exchange.getRequestBody()) {
            while (body.read() >= 0) {
                arrived.release();
            }
            ends.add("whole");
        } catch (IOException _) {
            ends.add("broken");
        }
        StubService.send(exchange, 202, "");
    }

    /** As Tomcat does, which wants to keep the connection. */
    private static void refuseAndReadOn(HttpExchange exchange, int status) throws IOException {
        exchange.getRequestBody().readNBytes(100_000);
        exchange.sendResponseHeaders(status, 2);
        exchange.getResponseBody().write("no".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        exchange.getRequestBody().readAllBytes();
        exchange.close();
    }

    private static BodyPublisher chunked(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }
}
