package org.partnercenter.association.partner;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;

/**
 * The currency and the billing time zone that the settings give a partner: everybody's, or its own
 * where one is set. An unknown currency or time zone stops the start.
 *
 * @param defaultCurrency an ISO 4217 code
 * @param defaultTimeZone an ISO offset or a zone id
 * @param partners what differs, by partner id
 */
@ConfigurationProperties("partner-center")
public record BillingDefaults(
        String defaultCurrency, String defaultTimeZone, @DefaultValue Map<String, Own> partners) {

    /** One partner's own settings; what is absent is everybody's. */
    public record Own(@Nullable String currency, @Nullable String billingTimeZone) {

        private static final Own NOTHING = new Own(null, null);

        public Own {
            check(currency, billingTimeZone);
        }
    }

    public BillingDefaults {
        check(defaultCurrency, defaultTimeZone);
    }

    public String currencyOf(String partnerId) {
        String own = ownOf(partnerId).currency();
        return own == null ? defaultCurrency : own;
    }

    public String timeZoneOf(String partnerId) {
        String own = ownOf(partnerId).billingTimeZone();
        return own == null ? defaultTimeZone : own;
    }

    private Own ownOf(String partnerId) {
        return partners.getOrDefault(partnerId, Own.NOTHING);
    }

    private static void check(@Nullable String currency, @Nullable String timeZone) {
        if (currency != null) {
            Currency.getInstance(currency);
        }
        if (timeZone != null) {
            ZoneId.of(timeZone);
        }
    }
}
