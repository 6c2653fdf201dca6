package org.partnercenter.customer.customer.read.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.customer.testing.CustomerApi.ids;
import static org.partnercenter.customer.testing.CustomerApi.newPartner;
import static org.partnercenter.customer.testing.CustomerApi.register;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The search whose criteria are JSON: what it cannot mean is refused, and the field is named. */
@ServiceTest
class WrongCriteriaIT {

    @LocalServerPort int port;

    private Api operator;

    @BeforeEach
    void api() {
        operator = new Api(port).as(Tokens.operator(newPartner()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reveal | [null]",
                "reveal | [\"name\", null]",
                "tag | [null]",
                "tag | [\"gold\", null]",
                "monthToDateMin | 1e262144",
                "monthToDateMax | -1e999999999",
                "monthToDateMin | 1e-262144",
                "monthToDateMin | 1234567890123456",
                "budgetUsageMin | 0.0000000000000001",
                "budgetUsageMax | 0e999999999",
                "budgetUsageMax | true",
                "budgetUsageMax | [5]",
                "associatedFrom | \"+300000-01-01T00:00:00Z\"",
                "associatedTo | \"-5000-01-01T00:00:00Z\"",
                "associatedTo | \"0000-01-01T00:00:00Z\"",
                "associatedFrom | 99999999999999",
                "associatedFrom | \"2026-11-31T00:00:00Z\"",
                "associatedFrom | \"yesterday\""
            })
    void a_criterion_that_means_nothing_is_refused(String field, String value) {
        Api.Answer answer = search("{\"%s\": %s}".formatted(field, value));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString())
                .as(answer.body())
                .startsWith(field);
    }

    @Test
    void an_amount_is_a_number_or_a_text() {
        String id = register(operator, "Spends Nothing", "");

        for (String zero : new String[] {"0", "\"0\"", "0.00", "0e0", "-1.5e3", "\"-0.01\""}) {
            assertThat(ids(search("{\"monthToDateMin\": %s}".formatted(zero))))
                    .as(zero)
                    .containsExactly(id);
        }
        assertThat(ids(search("{\"monthToDateMin\": 999999999999999}"))).isEmpty();
        assertThat(ids(search("{\"monthToDateMin\": 1e-15}"))).isEmpty();
    }

    @Test
    void a_time_is_a_text() {
        String id = register(operator, "Came Late", "");

        assertThat(ids(search("{\"associatedFrom\": \"0001-01-01T00:00:00Z\"}")))
                .containsExactly(id);
        assertThat(ids(search("{\"associatedFrom\": \"9999-12-31T23:59:59+02:00\"}"))).isEmpty();
    }

    private Api.Answer search(String body) {
        return operator.post("/v1/customers/search", body);
    }
}
