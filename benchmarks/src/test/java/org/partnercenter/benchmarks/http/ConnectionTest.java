package org.partnercenter.benchmarks.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

class ConnectionTest {
    private static final String OK =
            "HTTP/1.1 200 \r\nConsistency-Token: t1\r\nContent-Length: 2\r\n\r\nhi";
    private static final Request GET = Request.get("/", "Authorization: Bearer x");

    @Test
    void one_connection_serves_many_requests() throws IOException {
        try (var server = new StubServer(_ -> OK);
                var connection = new Connection(server.address())) {
            for (int i = 0; i < 50; i++) {
                var answer = connection.send(GET);
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.text()).isEqualTo("hi");
                assertThat(answer.header("consistency-token")).isEqualTo("t1");
                assertThat(answer.header("Location")).isNull();
            }
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void a_body_in_chunks_is_put_together_and_the_next_answer_is_found() throws IOException {
        var chunked =
                "HTTP/1.1 200 OK\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n"
                        + "4\r\n"
                        + "[1,2\r\n"
                        + "3\r\n"
                        + ",3]\r\n"
                        + "0\r\n\r\n";
        try (var server = new StubServer(n -> n % 2 == 0 ? chunked : OK);
                var connection = new Connection(server.address())) {
            assertThat(connection.send(GET).json().size()).isEqualTo(3);
            assertThat(connection.send(GET).text()).isEqualTo("hi");
        }
    }

    @Test
    void a_long_answer_arrives_whole() throws IOException {
        var body = "0123456789".repeat(20_000);
        var answer = "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        try (var server = new StubServer(_ -> answer);
                var connection = new Connection(server.address())) {
            assertThat(connection.send(GET).text()).isEqualTo(body);
        }
    }

    @Test
    void an_answer_without_a_body_leaves_the_connection_usable() throws IOException {
        try (var server =
                        new StubServer(n -> n == 0 ? "HTTP/1.1 204 \r\nETag: \"1\"\r\n\r\n" : OK);
                var connection = new Connection(server.address())) {
            assertThat(connection.send(GET).status()).isEqualTo(204);
            assertThat(connection.send(GET).text()).isEqualTo("hi");
        }
    }

    @Test
    void a_connection_that_the_server_gives_up_is_opened_again() throws IOException {
        var last = OK.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
        try (var server = new StubServer(n -> n == 0 ? last : n == 2 ? "" : OK);
                var connection = new Connection(server.address())) {
            assertThat(connection.send(GET).isGood()).isTrue();
            assertThat(connection.send(GET).isGood()).isTrue();
            assertThat(connection.send(GET).isGood()).isTrue();
            assertThat(server.connections()).isEqualTo(3);
        }
    }

    @Test
    void a_server_that_is_not_there_is_an_answer_too() {
        try (var connection = new Connection(Address.local(1))) {
            var answer = connection.send(GET);
            assertThat(answer.isGood()).isFalse();
            assertThat(answer.summary()).startsWith("0 ");
        }
    }

    @Test
    void a_streamed_body_is_sent_in_chunks() throws IOException {
        var wire = new ByteArrayOutputStream();
        try (var chunks = new Chunks(wire)) {
            chunks.write("a".repeat(70_000).getBytes(StandardCharsets.US_ASCII));
            chunks.write('b');
        }
        assertThat(wire.toString(StandardCharsets.US_ASCII))
                .startsWith("10000\r\naaa")
                .endsWith("ab\r\n0\r\n\r\n")
                .hasSize("10000\r\n\r\n1171\r\n\r\n0\r\n\r\n".length() + 70_001);
    }

    @Test
    void a_request_goes_over_the_wire_as_it_should() {
        var request = Request.put("/v1/x", "{\"a\":\"ü\"}", "Authorization: Bearer t");
        assertThat(new String(request.bytes(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "PUT /v1/x HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n"
                                + "Authorization: Bearer t\r\nContent-Type: application/json\r\n"
                                + "Content-Length: 10\r\n\r\n{\"a\":\"ü\"}");
    }
}
