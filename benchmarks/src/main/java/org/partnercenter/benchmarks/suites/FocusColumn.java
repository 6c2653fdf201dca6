package org.partnercenter.benchmarks.suites;

import java.util.List;
import java.util.function.Function;

/** A column of the generated file. */
record FocusColumn(String name, Function<Charge, String> value) {
    static final List<String> PRODUCTS =
            List.of(
                    "Object Storage",
                    "Virtual Machines",
                    "Managed Database",
                    "Load Balancing",
                    "Queue",
                    "Key Management",
                    "Content Delivery",
                    "Container Service",
                    "Log Analytics",
                    "Data Warehouse",
                    "DNS",
                    "VPN Gateway");

    private static final String TAGS =
            "\"{\"\"application\"\": \"\"BrightLens\"\", \"\"environment\"\": \"\"dev\"\"}\"";

    static final List<FocusColumn> ALL =
            List.of(
                    of("AvailabilityZone", charge -> "region-" + charge.region() + "a"),
                    of("BilledCost", Charge::cost),
                    always("BillingAccountId", "1234567890123"),
                    always("BillingAccountName", "Bench Distribution"),
                    always("BillingCurrency", "USD"),
                    of("BillingPeriodEnd", charge -> charge.month().plusMonths(1) + "T00:00:00Z"),
                    of("BillingPeriodStart", charge -> charge.month() + "T00:00:00Z"),
                    always("ChargeCategory", "Usage"),
                    always("ChargeClass", ""),
                    of("ChargeDescription", FocusColumn::description),
                    always("ChargeFrequency", "Usage-Based"),
                    of("ChargePeriodEnd", Charge::end),
                    of("ChargePeriodStart", Charge::begin),
                    of("ConsumedQuantity", charge -> charge.used() + ".002007490000000"),
                    always("ConsumedUnit", "Unit-Hours"),
                    of("ContractedCost", Charge::cost),
                    always("ContractedUnitPrice", "0.008"),
                    of("EffectiveCost", Charge::cost),
                    always("InvoiceIssuerName", "\"Bench Cloud, Inc.\""),
                    of("ListCost", Charge::cost),
                    always("ListUnitPrice", "0.008"),
                    always("PricingCategory", "Standard"),
                    of("PricingQuantity", charge -> charge.used() + ".00200749000"),
                    always("PricingUnit", "Unit-Hours"),
                    always("ProviderName", "Bench Cloud"),
                    always("PublisherName", "\"Bench Cloud, Inc.\""),
                    of("RegionId", charge -> "region-" + charge.region()),
                    of("RegionName", charge -> "Region " + charge.region() + " (North)"),
                    of("ResourceId", FocusColumn::resource),
                    of("ResourceName", charge -> "resource-" + charge.account()),
                    always("ResourceType", "Instance"),
                    always("ServiceCategory", "Networking"),
                    of("ServiceName", charge -> PRODUCTS.get(charge.product())),
                    of("SkuId", charge -> "2ETY8Y4SKU" + charge.sku()),
                    of("SkuPriceId", charge -> "2ETY8Y4SKU" + charge.sku() + ".JRTCKXETXF.6YS6EN2"),
                    of("SubAccountId", charge -> "bench-account-" + charge.account()),
                    of("SubAccountName", charge -> "Bench Account " + charge.account()),
                    always("Tags", TAGS));

    private static FocusColumn of(String name, Function<Charge, String> value) {
        return new FocusColumn(name, value);
    }

    private static FocusColumn always(String name, String value) {
        return new FocusColumn(name, _ -> value);
    }

    private static String description(Charge charge) {
        return "\"$0.008 per used %s capacity unit-hour, or partial hour, in Region %d\""
                .formatted(PRODUCTS.get(charge.product()), charge.region());
    }

    private static String resource(Charge charge) {
        return "arn:bench:%d:region-%d:%d:resource/%d/l365455f461l4e4a"
                .formatted(charge.sku(), charge.region(), charge.account(), charge.used());
    }
}
