package org.partnercenter.association.association.read.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercenter.association.CustomerTopic;
import org.partnercenter.association.Partners;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

@ServiceTest
class RecordSheetIT {

    @LocalServerPort int port;

    @Test
    void the_records_come_as_a_sheet_without_formulas() {
        String partner = new Partners(port).solutionProvider("sunbird");
        Api admin = new Api(port).as(Tokens.admin(partner));
        List<String> customers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            customers.add(Partners.newId("c"));
            CustomerTopic.publish(
                    CustomerTopic.registered(
                            customers.get(i), partner, Instant.EPOCH.plusSeconds(i)),
                    0);
        }
        eventually(() ->
                assertThat(admin.get("/v1/association-records").json().path("items").size())
                        .isEqualTo(3));
        Answer asked =
                admin.post(
                        "/v1/customers/" + customers.getFirst() + "/disassociation-requests",
                        "{\"reason\":\"=1+1, \\\"really\\\"\"}");

        Answer sheet = admin.after(asked).with("Accept", "text/csv").get("/v1/association-records");

        assertThat(sheet.status()).isEqualTo(200);
        assertThat(sheet.header("Content-Type")).startsWith("text/csv");
        List<String> lines = sheet.body().lines().toList();
        assertThat(lines.getFirst()).startsWith("recordId,partnerId,customerId,event,");
        assertThat(lines).hasSize(5);
        assertThat(lines.get(1)).contains("\"'=1+1, \"\"really\"\"\"");
        assertThat(lines.get(2)).contains(customers.get(2) + ",ASSOCIATED,RESALE,CREATED,");
        assertThat(
                        admin.with("Accept", "text/csv")
                                .get("/v1/association-records?limit=1")
                                .body()
                                .lines())
                .hasSize(2);
        assertThat(
                        admin.with("Accept", "text/csv")
                                .get("/v1/association-records?state=GONE")
                                .code())
                .isEqualTo("INVALID_VALUE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@a", "\t1", "\r1"})
    void a_formula_is_quoted(String value) {
        assertThat(RecordSheet.cell(value)).isEqualTo("'" + value);
    }

    @Test
    void anything_else_stays_as_it_is() {
        assertThat(RecordSheet.cell("a=1")).isEqualTo("a=1");
        assertThat(RecordSheet.cell(null)).isEmpty();
    }
}
