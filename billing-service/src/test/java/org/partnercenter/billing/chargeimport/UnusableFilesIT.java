package org.partnercenter.billing.chargeimport;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.billing.testing.ChargesApi;
import org.partnercenter.billing.testing.FocusLines;
import org.partnercenter.billing.testing.Known;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;

@ServiceTest
class UnusableFilesIT {

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    ChargesApi charges;
    String partner;
    String account;
    String customer;
    FocusLines file;

    @BeforeEach
    void known() {
        charges = new ChargesApi(port);
        partner = Known.partner();
        account = Known.newId("account");
        customer = Known.customer(partner, account);
        charges.knows(partner, customer);
        file = new FocusLines();
        for (int i = 0; i < 20_000; i++) {
            file.charge(account, "1." + i);
        }
    }

    @Test
    void what_cannot_be_used_fails_with_its_cause_and_counts_nothing() {
        byte[] packed = file.gzip();
        fails("TRUNCATED", Arrays.copyOf(packed, packed.length - 9));
        fails(
                "MISSING_COLUMN",
                new String(file.bytes(), UTF_8).replace("ListCost", "x").getBytes(UTF_8));
        fails("WRONG_DELIMITER", new String(file.bytes(), UTF_8).replace(',', ';').getBytes(UTF_8));
        fails("EMPTY_FILE", new byte[0]);
        fails("MISSING_HEADER", "a,b,c\n1,2,3\n".getBytes(UTF_8));
        fails("INVALID_ENCODING", file.charge("M\u00fcller", "1").bytes(), ISO_8859_1);
    }

    private void fails(String cause, byte[] content, java.nio.charset.Charset charset) {
        fails(cause, new String(content, UTF_8).getBytes(charset));
    }

    private void fails(String cause, byte[] content) {
        var answer = charges.send(partner, content, "");

        assertThat(answer.status()).describedAs(answer.body()).isEqualTo(202);
        assertThat(answer.json().path("state").asString()).isEqualTo("FAILED");
        assertThat(answer.json().path("cause").asString()).isEqualTo(cause);
        assertThat(answer.json().path("detail").asString()).isNotBlank();
        String location = answer.header("Location");
        assertThat(charges.api().get(location).json()).isEqualTo(answer.json());
        isGone(answer.json().path("importId").asString());
        assertThat(charges.billed(customer)).isEqualTo("0");
    }

    private void isGone(String importId) {
        assertThat(
                        db.sql(
                                        """
                                        select (select count(*) from charge_line where import_id = i.id)
                                             + (select count(*) from charge_refusal where import_id = i.id)
                                        from (select cast(? as uuid) as id) i\
                                        """)
                                .param(importId)
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void a_sender_that_goes_away_leaves_a_failed_import_and_no_rows() throws IOException {
        byte[] body = file.bytes();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(
                            ("POST /v1/charges?partnerId="
                                            + partner
                                            + " HTTP/1.1\r\n"
                                            + "Host: localhost\r\n"
                                            + "Authorization: Bearer "
                                            + Tokens.platform()
                                            + "\r\nContent-Type: text/csv\r\nContent-Length: "
                                            + body.length
                                            + "\r\n\r\n")
                                    .getBytes(UTF_8));
            socket.getOutputStream().write(body, 0, body.length - 1000);
            socket.getOutputStream().flush();
        }

        org.partnercenter.platform.testing.Eventually.eventually(() -> {
            var newest =
                    charges.api()
                            .get("/v1/charge-imports?limit=1&partnerId=" + partner)
                            .json()
                            .at("/items/0");
            assertThat(newest.path("state").asString()).isEqualTo("FAILED");
            assertThat(newest.path("cause").asString()).isEqualTo("INTERRUPTED");
            isGone(newest.path("importId").asString());
        });
        assertThat(charges.count(partner, body).path("state").asString()).isEqualTo("COMPLETED");
    }

    @Test
    void a_request_that_is_wrong_at_once_is_refused() {
        Api api = charges.api();
        String path = "/v1/charges?partnerId=" + partner;
        byte[] body = new FocusLines().charge(account, "1").bytes();

        assertThat(send(api, path, "application/json", body))
                .isEqualTo("415 UNSUPPORTED_MEDIA_TYPE");
        assertThat(send(api, path, "text/csv;charset=iso-8859-1", body))
                .isEqualTo("415 UNSUPPORTED_CHARSET");
        assertThat(send(api.with("Content-Encoding", "br"), path, "text/csv", body))
                .isEqualTo("415 UNSUPPORTED_CONTENT_ENCODING");
        assertThat(send(api, "/v1/charges", "text/csv", body)).isEqualTo("400 REQUIRED");
        assertThat(send(api, path + "&mode=merge", "text/csv", body))
                .isEqualTo("400 INVALID_VALUE");
        assertThat(send(api, path + "&createCustomers=yes", "text/csv", body))
                .isEqualTo("400 INVALID_VALUE");
        assertThat(send(api, path + "&patnerId=x", "text/csv", body))
                .isEqualTo("400 UNKNOWN_PARAMETER");
        assertThat(send(api, "/v1/charges?partnerId=nobody", "text/csv", body))
                .isEqualTo("404 PARTNER_NOT_FOUND");
        assertThat(send(api.as(Tokens.admin(partner)), path, "text/csv", body))
                .isEqualTo("403 ROLE_NOT_ALLOWED");
        assertThat(send(api.as(Tokens.forged()), path, "text/csv", body))
                .isEqualTo("401 TOKEN_INVALID");
        assertThat(api.get("/v1/charge-imports/nothing").status()).isEqualTo(404);
        assertThat(api.get("/v1/charge-imports?stat=FAILED").code()).isEqualTo("UNKNOWN_PARAMETER");
    }

    private static String send(Api api, String path, String type, byte[] body) {
        var answer = api.send("POST", path, type, BodyPublishers.ofByteArray(body));
        return answer.status() + " " + answer.code();
    }
}
