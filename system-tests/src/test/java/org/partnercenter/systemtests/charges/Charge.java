package org.partnercenter.systemtests.charges;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

/** One charge of an account, to be written into a file of any version of FOCUS. */
public record Charge(Map<String, String> columns) {

    /** A charge of the first hour of that month, in UTC. */
    public static Charge of(String account, YearMonth month, String cost) {
        return new Charge(Map.of())
                .with("SubAccountId", account)
                .with("SubAccountName", account)
                .with("BilledCost", cost)
                .with("EffectiveCost", cost)
                .with("ListCost", cost)
                .with("ContractedCost", cost)
                .with("BillingCurrency", "USD")
                .with("BillingAccountId", "9900112233445")
                .with("BillingAccountName", "Payer")
                .with("ServiceName", "Compute")
                .with("ServiceCategory", "Compute")
                .with("ChargeCategory", "Usage")
                .with("ChargeDescription", "An hour, with a comma")
                .with("ChargeFrequency", "Usage-Based")
                .with("ProviderName", "Alder Cloud")
                .with("PublisherName", "Alder Cloud")
                .with("InvoiceIssuerName", "Alder Cloud")
                .with("PricingCategory", "Standard")
                .with("BillingPeriodStart", month + "-01T00:00:00Z")
                .with("BillingPeriodEnd", month.plusMonths(1) + "-01T00:00:00Z")
                .with("ChargePeriodStart", month + "-01T00:00:00Z")
                .with("ChargePeriodEnd", month + "-01T01:00:00Z");
    }

    public Charge with(String column, String value) {
        Map<String, String> more = new LinkedHashMap<>(columns);
        more.put(column, value);
        return new Charge(more);
    }

    public Charge ofProduct(String name) {
        return with("ServiceName", name);
    }

    public Charge atListPrice(String cost) {
        return with("ListCost", cost);
    }

    /** The value, or an empty text for what is absent. */
    String value(String column) {
        return columns.getOrDefault(column, "");
    }
}
