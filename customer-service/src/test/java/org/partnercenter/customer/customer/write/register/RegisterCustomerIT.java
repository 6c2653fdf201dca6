package org.partnercenter.customer.customer.write.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.UUID;

@ServiceTest
class RegisterCustomerIT {

    @LocalServerPort int port;
    private Api sunbird;

    @BeforeEach
    void api() {
        sunbird = new Api(port).as(Tokens.operator("sunbird"));
    }

    @Test
    void a_registered_customer_is_there_and_found_at_once_by_who_registered_it() {
        String account = "acct-" + UUID.randomUUID();

        Api.Answer created =
                sunbird.post(
                        "/v1/customers",
                        """
                        {"accountName": "%s", "name": "John Martin", "mobile": "0151 12345678", "country": "de",
                         "email": "john@example.com", "customerType": "ENTERPRISE", "associationType": "RESALE",
                         "tags": ["gold", "north"]}\
                        """
                                .formatted(account));

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        String id = created.json().path("customerId").asString();
        assertThat(created.header("Location")).isEqualTo("/v1/customers/" + id);
        assertThat(created.header("ETag")).isEqualTo("\"0\"");

        Api.Answer shown = sunbird.after(created).get("/v1/customers/" + id);
        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        assertThat(shown.header("ETag")).isEqualTo("\"0\"");
        assertThat(shown.json().path("name").asString()).isEqualTo("J***n");
        assertThat(shown.json().path("mobile").asString()).isEqualTo("*******5678");
        assertThat(shown.json().path("email").asString()).isEqualTo("j***@example.com");
        assertThat(shown.json().path("country").asString()).isEqualTo("DE");

        Api.Answer found = sunbird.get("/v1/customers?count=exact&accountName=" + account);
        assertThat(found.status()).as(found.body()).isEqualTo(200);
        assertThat(found.json().path("items").size()).isEqualTo(1);
        assertThat(found.json().path("total").asLong()).isEqualTo(1);
        assertThat(found.json().path("items").get(0)).isEqualTo(shown.json());
    }
}
