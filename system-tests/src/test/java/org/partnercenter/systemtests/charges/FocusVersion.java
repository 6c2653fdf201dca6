package org.partnercenter.systemtests.charges;

import de.siegmar.fastcsv.writer.CsvWriter;

import java.io.StringWriter;
import java.util.List;

/** The versions of the format, each with its columns and its way of writing what is absent. */
public enum FocusVersion {
    V1_0(
            "NULL",
            "AvailabilityZone,BilledCost,BillingAccountId,BillingAccountName,BillingCurrency,"
                    + "BillingPeriodEnd,BillingPeriodStart,ChargeCategory,ChargeClass,"
                    + "ChargeDescription,ChargeFrequency,ChargePeriodEnd,ChargePeriodStart,"
                    + "ConsumedQuantity,ConsumedUnit,ContractedCost,ContractedUnitPrice,"
                    + "EffectiveCost,InvoiceIssuerName,ListCost,ListUnitPrice,PricingCategory,"
                    + "PricingQuantity,PricingUnit,ProviderName,PublisherName,RegionId,RegionName,"
                    + "ResourceId,ResourceName,ResourceType,ServiceCategory,ServiceName,SkuId,"
                    + "SkuPriceId,SubAccountId,SubAccountName,Tags"),
    V1_2(
            "",
            "InvoiceId,BillingAccountId,BillingAccountName,BillingAccountType,SubAccountId,"
                    + "SubAccountName,SubAccountType,BillingPeriodStart,BillingPeriodEnd,"
                    + "ChargePeriodStart,ChargePeriodEnd,BillingCurrency,PricingCurrency,"
                    + "BilledCost,EffectiveCost,ListCost,ContractedCost,"
                    + "PricingCurrencyContractedUnitPrice,PricingCurrencyEffectiveCost,"
                    + "PricingCurrencyListUnitPrice,ChargeCategory,ChargeClass,ChargeDescription,"
                    + "ChargeFrequency,CommitmentDiscountQuantity,CommitmentDiscountUnit,"
                    + "CapacityReservationId,CapacityReservationStatus,PricingCategory,"
                    + "PricingQuantity,PricingUnit,ProviderName,PublisherName,InvoiceIssuerName,"
                    + "RegionId,RegionName,ResourceId,ServiceCategory,ServiceSubcategory,"
                    + "ServiceName,SkuId,SkuMeter,SkuPriceDetails,SkuPriceId,Tags");

    private final String absent;
    private final List<String> columns;

    FocusVersion(String absent, String columns) {
        this.absent = absent;
        this.columns = List.of(columns.split(",", -1));
    }

    /** The file of these charges. */
    public FocusFile file(Charge... charges) {
        return file(List.of(charges));
    }

    public FocusFile file(List<Charge> charges) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(columns);
        charges.forEach(charge -> csv.writeRecord(line(charge)));
        return new FocusFile(text.toString());
    }

    private List<String> line(Charge charge) {
        return columns.stream()
                .map(charge::value)
                .map(value -> value.isEmpty() ? absent : value)
                .map(value -> this == V1_0 ? withoutZone(value) : value)
                .toList();
    }

    private static String withoutZone(String value) {
        return value.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z")
                ? value.replace('T', ' ').replace("Z", "")
                : value;
    }
}
