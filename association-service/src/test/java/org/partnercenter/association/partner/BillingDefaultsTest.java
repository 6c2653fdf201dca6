package org.partnercenter.association.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import java.util.Map;

class BillingDefaultsTest {

    private static final Map<String, String> EVERYBODY =
            Map.of(
                    "partner-center.default-currency", "USD",
                    "partner-center.default-time-zone", "+08:00");

    @Test
    void a_partner_without_settings_of_its_own_gets_everybodys() {
        BillingDefaults billing = bind(EVERYBODY);

        assertThat(billing.currencyOf("sunbird")).isEqualTo("USD");
        assertThat(billing.timeZoneOf("sunbird")).isEqualTo("+08:00");
    }

    @Test
    void a_partners_own_setting_wins_and_the_other_stays_everybodys() {
        BillingDefaults billing =
                bind(
                        EVERYBODY,
                        Map.of(
                                "partner-center.partners.fjord.currency", "EUR",
                                "partner-center.partners.polar.billing-time-zone", "Europe/Oslo",
                                "partner-center.partners[Mixed.Case_1].currency", "NOK"));

        assertThat(billing.currencyOf("fjord")).isEqualTo("EUR");
        assertThat(billing.timeZoneOf("fjord")).isEqualTo("+08:00");
        assertThat(billing.currencyOf("polar")).isEqualTo("USD");
        assertThat(billing.timeZoneOf("polar")).isEqualTo("Europe/Oslo");
        assertThat(billing.currencyOf("Mixed.Case_1")).isEqualTo("NOK");
    }

    @Test
    void an_unknown_currency_stops_the_start() {
        assertThatThrownBy(() -> bind(EVERYBODY, Map.of("partner-center.default-currency", "EURO")))
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_unknown_time_zone_of_a_partner_stops_the_start() {
        assertThatThrownBy(() ->
                        bind(
                                EVERYBODY,
                                Map.of("partner-center.partners.fjord.billing-time-zone", "Mars")))
                .rootCause()
                .hasMessageContaining("Mars");
    }

    @SafeVarargs
    private static BillingDefaults bind(Map<String, String>... settings) {
        var source = new MapConfigurationPropertySource();
        for (Map<String, String> some : settings) {
            some.forEach(source::put);
        }
        return new Binder(source).bind("partner-center", BillingDefaults.class).get();
    }
}
