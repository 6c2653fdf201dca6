package org.partnercenter.billing.spending.read.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.Test;
import org.partnercenter.billing.testing.ChargesApi;
import org.partnercenter.billing.testing.FocusLines;
import org.partnercenter.billing.testing.Known;
import org.partnercenter.billing.testing.Told;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

@ServiceTest
class ForecastIT {

    @LocalServerPort int port;

    @Test
    void a_customers_month_is_forecast_from_its_daily_spend() {
        String partner = Known.partner("USD", null);
        String customer = Known.customer(partner, "cloud-of-" + partner);
        String path = "/v1/customers/" + customer + "/expenditure-forecast";
        ChargesApi charges = new ChargesApi(port);
        charges.knows(partner, customer);
        LocalDate today = LocalDate.now(ZoneOffset.ofHours(8));
        FocusLines lines = new FocusLines();
        for (int ago = 1; ago <= Forecast.DAYS; ago++) {
            lines.charge("cloud-of-" + partner, "Compute", "2", today.minusDays(ago).toString());
        }
        charges.count(partner, lines.bytes());
        Api admin = new Api(port).as(Tokens.admin(partner));
        eventually(() ->
                assertThat(admin.get(path).json().at("/daily/list/amount").asString())
                        .isEqualTo("2.00"));
        JsonNode forecast = admin.get(path).json();
        BigDecimal spent = new BigDecimal(forecast.at("/spent/list/amount").asString());
        assertThat(forecast.at("/forecast/list/amount").asString())
                .isEqualTo(
                        spent.add(BigDecimal.valueOf(2L * (forecast.path("daysLeft").asInt() + 1)))
                                .setScale(2)
                                .toPlainString());
        assertThat(forecast.path("month").asString()).isEqualTo(today.toString().substring(0, 7));

        Api rival = new Api(port).as(Tokens.admin(Known.partner("USD", null)));
        assertThat(rival.get(path).status()).isEqualTo(404);
        JsonNode own = new Api(port).as(Tokens.customer(customer)).get(path).json();
        assertThat(own.at("/forecast/list")).isEqualTo(forecast.at("/forecast/list"));
        for (String part : List.of("spent", "daily", "forecast")) {
            assertThat(own.path(part).path("billed").isNull()).isTrue();
            assertThat(own.path(part).path("effective").isNull()).isTrue();
        }
        assertThat(new Api(port).as(Tokens.customer("other")).get(path).status()).isEqualTo(404);
        assertThat(new Api(port).get(path).status()).isEqualTo(401);
    }

    @Test
    void a_customer_of_old_is_averaged_over_fourteen_days_though_it_spent_on_one_of_them() {
        String partner = Known.partner("USD", null);
        String customer = Known.customer(partner, "cloud-of-" + partner);
        ChargesApi charges = new ChargesApi(port);
        charges.knows(partner, customer);
        LocalDate today = LocalDate.now(ZoneOffset.ofHours(8));
        charges.count(
                partner,
                new FocusLines()
                        .charge(
                                "cloud-of-" + partner,
                                "Compute",
                                "9",
                                today.minusDays(300).toString())
                        .charge(
                                "cloud-of-" + partner,
                                "Compute",
                                "140",
                                today.minusDays(3).toString())
                        .bytes());
        String path = "/v1/customers/" + customer + "/expenditure-forecast";
        Api admin = new Api(port).as(Tokens.admin(partner));
        eventually(() ->
                assertThat(admin.get(path).json().at("/daily/list/amount").asString())
                        .isEqualTo("10.00"));
    }

    @Test
    void nothing_is_forecast_for_a_customer_that_is_nobodys() {
        String partner = Known.partner("USD", null);
        String customer = Told.customer(partner, AssociationType.RESALE);
        String path = "/v1/customers/" + customer + "/expenditure-forecast";
        Api platform = new Api(port).as(Tokens.platform());
        eventually(() -> assertThat(platform.get(path).status()).isEqualTo(200));
        Told.released(customer, partner, 1);
        eventually(() -> assertThat(platform.get(path).code()).isEqualTo("NO_PARTNER"));
        assertThat(platform.get(path).status()).isEqualTo(404);
        assertThat(new Api(port).as(Tokens.customer(customer)).get(path).status()).isEqualTo(404);
        assertThat(new Api(port).as(Tokens.admin(partner)).get(path).code())
                .isEqualTo("CUSTOMER_NOT_FOUND");
    }
}
