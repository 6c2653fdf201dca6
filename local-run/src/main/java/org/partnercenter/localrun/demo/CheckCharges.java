package org.partnercenter.localrun.demo;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

/** Three charges of one account, with a credit and many decimals, as a FOCUS file. */
final class CheckCharges {
    static final String ACCOUNT = "check-0001";
    static final BigDecimal BILLED = new BigDecimal("1.00000012345");
    static final BigDecimal LIST = new BigDecimal("1.70000000001");
    static final int ROWS = 3;
    private static final String HEADER =
            "BilledCost,BillingAccountId,BillingAccountName,BillingCurrency,BillingPeriodEnd,"
                    + "BillingPeriodStart,ChargeCategory,ChargeClass,ChargeDescription,"
                    + "ChargeFrequency,ChargePeriodEnd,ChargePeriodStart,ConsumedQuantity,"
                    + "ConsumedUnit,ContractedCost,EffectiveCost,InvoiceIssuerName,ListCost,"
                    + "PricingCategory,PricingQuantity,PricingUnit,ProviderName,PublisherName,"
                    + "RegionId,RegionName,ResourceId,ResourceName,ServiceCategory,ServiceName,"
                    + "SkuId,SubAccountId,SubAccountName";

    private CheckCharges() {}

    static String csv(YearMonth month) {
        return List.of(
                        row(month, "Compute", "1.50000012345", "2.20000000001"),
                        row(month, "Storage", "0.25", "0.25"),
                        row(month, "Compute", "-0.75", "-0.75"))
                .stream()
                .collect(Collectors.joining("\n", HEADER + "\n", "\n"));
    }

    private static String row(YearMonth month, String service, String billed, String list) {
        var start = month + "-01T00:00:00Z";
        var end = month.plusMonths(1) + "-01T00:00:00Z";
        var next = month + "-01T01:00:00Z";
        var category = billed.startsWith("-") ? "Credit" : "Usage";
        return String.join(
                ",",
                List.of(
                        billed,
                        "check-payer,Check Payer,USD",
                        end,
                        start,
                        category,
                        "NULL",
                        "A charge of the check",
                        "Usage-Based",
                        next,
                        start,
                        "1,Hours",
                        billed,
                        billed,
                        "Check Cloud",
                        list,
                        "Standard,1,Hours,Check Cloud,Check Cloud,eu-1,Europe,NULL,NULL",
                        service,
                        service,
                        "check-sku",
                        ACCOUNT,
                        "Check Account"));
    }
}
