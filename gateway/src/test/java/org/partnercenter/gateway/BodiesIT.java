package org.partnercenter.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.gateway.testing.StubWorld.BILLING;
import static org.partnercenter.gateway.testing.StubWorld.CUSTOMER;
import static org.partnercenter.gateway.testing.StubWorld.ISSUER;

import org.junit.jupiter.api.Test;
import org.partnercenter.gateway.testing.Api;
import org.partnercenter.gateway.testing.GatewayTest;
import org.partnercenter.gateway.testing.StubService;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

@GatewayTest
class BodiesIT {

    private static final int MEGABYTE = 1 << 20;

    @Autowired private Api api;
    private final String token = ISSUER.token("bodies");

    @Test
    void a_body_of_twenty_megabytes_is_refused_with_the_limit() {
        byte[] large = new byte[20 * MEGABYTE];
        Api.Answer answer =
                api.send("POST", "/v1/customers", token, BodyPublishers.ofByteArray(large));
        tooLarge(answer);
        assertThat(CUSTOMER.seen()).isEmpty();
    }

    @Test
    void a_body_that_does_not_say_its_length_is_counted() {
        byte[] large = new byte[20 * MEGABYTE];
        tooLarge(api.send("POST", "/v1/customers", token, chunked(large)));
        assertThat(api.post("/v1/customers", token, "{}").status()).isEqualTo(200);
    }

    @Test
    void a_body_of_the_very_limit_is_passed() {
        byte[] body = new byte[MEGABYTE];
        CUSTOMER.answers(exchange -> {
            int read = exchange.getRequestBody().readAllBytes().length;
            StubService.send(exchange, 200, Integer.toString(read));
        });
        assertThat(api.send("POST", "/v1/customers", token, chunked(body)).body())
                .isEqualTo("1048576");
        assertThat(
                        api.send("PUT", "/v1/customers/c1", token, BodyPublishers.ofByteArray(body))
                                .body())
                .isEqualTo("1048576");
    }

    @Test
    void an_upload_is_passed_on_while_it_is_being_sent() throws Exception {
        BlockingQueue<Integer> arrived = new LinkedBlockingQueue<>();
        BILLING.answers(exchange -> {
            for (int next = exchange.getRequestBody().read();
                    next >= 0;
                    next = exchange.getRequestBody().read()) {
                arrived.add(next);
            }
            StubService.send(exchange, 202, "end");
        });
        String answer =
                api.upload(
                        "/v1/charges",
                        token,
                        body -> {
                            for (char sent : "abc".toCharArray()) {
                                body.write(sent);
                                assertThat(arrived.poll(1, TimeUnit.MINUTES)).isEqualTo((int) sent);
                            }
                        });
        assertThat(answer).startsWith("HTTP/1.1 202").endsWith("end");
    }

    @Test
    void an_upload_has_no_limit() {
        long size = 300L * MEGABYTE;
        BILLING.answers(exchange -> {
            long read =
                    exchange.getRequestBody().transferTo(java.io.OutputStream.nullOutputStream());
            StubService.send(exchange, 202, Long.toString(read));
        });
        InputStream zeros =
                new InputStream() {
                    private long left = size;

                    @Override
                    public int read() {
                        return left-- > 0 ? 0 : -1;
                    }

                    @Override
                    public int read(byte[] target, int from, int length) {
                        int read = (int) Math.min(left, length);
                        left -= read;
                        return read == 0 ? -1 : read;
                    }
                };
        Api.Answer answer =
                api.send("POST", "/v1/charges", token, BodyPublishers.ofInputStream(() -> zeros));
        assertThat(answer.body()).isEqualTo(Long.toString(size));
    }

    @Test
    void what_is_compressed_stays_compressed_both_ways() throws IOException {
        byte[] packed = gzip("BilledCost\n12.34\n");
        BILLING.answers(exchange -> {
            assertThat(exchange.getRequestHeaders().getFirst("Content-Encoding")).isEqualTo("gzip");
            byte[] body = exchange.getRequestBody().readAllBytes();
            String text =
                    new String(
                            new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes(),
                            StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            byte[] answer = gzip(text);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        Api.Answer answer =
                api.send(request ->
                        Api.authorized(request, token)
                                .uri(URI.create(api.uri() + "/v1/charges?partnerId=sunbird"))
                                .header("Content-Type", "text/csv")
                                .header("Content-Encoding", "gzip")
                                .POST(BodyPublishers.ofByteArray(packed)));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.header("Content-Length")).isEqualTo(Integer.toString(packed.length));
    }

    @Test
    void an_upload_that_is_refused_early_gets_the_refusal() {
        BILLING.answers(exchange -> {
            exchange.getRequestBody().readNBytes(100_000);
            exchange.sendResponseHeaders(403, 2);
            exchange.getResponseBody().write("no".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.getRequestBody().readAllBytes();
            exchange.close();
        });
        byte[] large = new byte[30 * MEGABYTE];
        Api.Answer answer =
                api.send("POST", "/v1/charges", token, BodyPublishers.ofByteArray(large));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("no");
    }

    private static void tooLarge(Api.Answer answer) {
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("PAYLOAD_TOO_LARGE");
        assertThat(answer.json().path("detail").asString()).contains("1048576");
    }

    private static java.net.http.HttpRequest.BodyPublisher chunked(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
