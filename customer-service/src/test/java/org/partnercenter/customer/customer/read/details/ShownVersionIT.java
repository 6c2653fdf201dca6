package org.partnercenter.customer.customer.read.details;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.customer.testing.CustomerApi.newPartner;
import static org.partnercenter.customer.testing.CustomerApi.register;
import static org.partnercenter.customer.testing.CustomerApi.version;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.customer.testing.Told;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;

/** What the ETag of a customer promises to who has read it. */
@ServiceTest
class ShownVersionIT {

    @LocalServerPort int port;

    private final String partner = newPartner();
    private Api operator;
    private String id;
    private String path;

    @BeforeEach
    void customer() {
        operator = new Api(port).as(Tokens.operator(partner));
        id = register(operator, "Shown", "");
        path = "/v1/customers/" + id;
    }

    @Test
    void what_is_shown_is_not_modified_until_an_amount_is_another() {
        String tag = operator.get(path).header("ETag");
        Api knowing = operator.with("If-None-Match", tag);
        assertThat(knowing.get(path).status()).isEqualTo(304);

        YearMonth month = YearMonth.now(ZoneOffset.ofHours(8));
        Told.spent(id, partner, month, 0, "12.34", "12.34", Map.of());

        eventually(() -> assertThat(knowing.get(path).status()).isEqualTo(200));
        Api.Answer anew = knowing.get(path);
        assertThat(anew.json().at("/monthToDate/amount").asString()).isEqualTo("12.34");
        assertThat(anew.header("ETag")).isNotEqualTo(tag);
        assertThat(version(anew)).isZero();
        Api.Answer changed = operator.with("If-Match", tag).patch(path, "{\"country\": \"DE\"}");
        assertThat(changed.status()).as(changed.body()).isEqualTo(204);
        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
        assertThat(operator.with("If-Match", tag).patch(path, "{\"country\": \"FR\"}").status())
                .isEqualTo(412);
    }

    @Test
    void a_look_at_personal_data_spoils_no_change_that_is_under_way() {
        Api.Answer read = operator.get(path);
        Api.Answer looked = operator.post(path + "/reveal", "{\"fields\": [\"name\"]}");
        assertThat(looked.status()).as(looked.body()).isEqualTo(200);

        assertThat(operator.after(looked).get(path).header("ETag")).isEqualTo(read.header("ETag"));
        Api.Answer changed =
                operator.with("If-Match", read.header("ETag"))
                        .patch(path, "{\"name\": \"Renamed\"}");
        assertThat(changed.status()).as(changed.body()).isEqualTo(204);
        Api.Answer shown = operator.after(changed).get(path);
        assertThat("\"" + version(shown) + "\"").isEqualTo(changed.header("ETag"));
        assertThat(
                        operator.with("If-Match", changed.header("ETag"))
                                .put(path + "/tags", "{\"tags\": [\"a\"]}")
                                .status())
                .isEqualTo(204);
    }
}
