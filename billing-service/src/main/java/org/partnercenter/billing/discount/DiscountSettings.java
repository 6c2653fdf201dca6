package org.partnercenter.billing.discount;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.math.BigDecimal;
import java.util.Map;

/** The most percent off that a partner may give: its own limit, or that of everybody. */
@ConfigurationProperties("partner-center.discounts")
public record DiscountSettings(
        BigDecimal maximumPercent, @Nullable Map<String, BigDecimal> maximumPercentOf) {

    public BigDecimal maximumOf(String partnerId) {
        return maximumPercentOf == null
                ? maximumPercent
                : maximumPercentOf.getOrDefault(partnerId, maximumPercent);
    }
}
