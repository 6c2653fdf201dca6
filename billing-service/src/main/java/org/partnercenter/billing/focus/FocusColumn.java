package org.partnercenter.billing.focus;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The columns of FOCUS 1.0 to 1.2 that are kept. Some make a charge countable and must be there;
 * the others describe it. Columns that are not named here are read over, tags among them, which may
 * hold personal data.
 */
public enum FocusColumn {
    BILLED_COST("BilledCost", true),
    EFFECTIVE_COST("EffectiveCost", true),
    LIST_COST("ListCost", true),
    BILLING_CURRENCY("BillingCurrency", true),
    SERVICE_NAME("ServiceName", true),
    SUB_ACCOUNT_ID("SubAccountId", true),
    SUB_ACCOUNT_NAME("SubAccountName", false),
    BILLING_PERIOD_START("BillingPeriodStart", true),
    BILLING_PERIOD_END("BillingPeriodEnd", false),
    CHARGE_PERIOD_START("ChargePeriodStart", true),
    CHARGE_PERIOD_END("ChargePeriodEnd", false),
    REGION_ID("RegionId", false),
    REGION_NAME("RegionName", false),
    PRICING_CATEGORY("PricingCategory", false),
    AVAILABILITY_ZONE("AvailabilityZone", false),
    BILLING_ACCOUNT_ID("BillingAccountId", false),
    CHARGE_CATEGORY("ChargeCategory", false),
    CHARGE_CLASS("ChargeClass", false),
    CHARGE_DESCRIPTION("ChargeDescription", false),
    CHARGE_FREQUENCY("ChargeFrequency", false),
    COMMITMENT_DISCOUNT_CATEGORY("CommitmentDiscountCategory", false),
    COMMITMENT_DISCOUNT_ID("CommitmentDiscountId", false),
    COMMITMENT_DISCOUNT_STATUS("CommitmentDiscountStatus", false),
    COMMITMENT_DISCOUNT_TYPE("CommitmentDiscountType", false),
    CONSUMED_QUANTITY("ConsumedQuantity", false),
    CONSUMED_UNIT("ConsumedUnit", false),
    CONTRACTED_COST("ContractedCost", false),
    CONTRACTED_UNIT_PRICE("ContractedUnitPrice", false),
    INVOICE_ISSUER_NAME("InvoiceIssuerName", false),
    LIST_UNIT_PRICE("ListUnitPrice", false),
    PRICING_QUANTITY("PricingQuantity", false),
    PRICING_UNIT("PricingUnit", false),
    PROVIDER_NAME("ProviderName", false),
    PUBLISHER_NAME("PublisherName", false),
    RESOURCE_ID("ResourceId", false),
    RESOURCE_NAME("ResourceName", false),
    RESOURCE_TYPE("ResourceType", false),
    SERVICE_CATEGORY("ServiceCategory", false),
    SKU_ID("SkuId", false),
    SKU_PRICE_ID("SkuPriceId", false);

    private static final Map<String, FocusColumn> BY_NAME =
            Arrays.stream(values())
                    .collect(Collectors.toMap(FocusColumn::columnName, Function.identity()));

    private static final List<FocusColumn> REQUIRED =
            Arrays.stream(values()).filter(column -> column.required).toList();

    private static final List<FocusColumn> DETAILS =
            Arrays.stream(values())
                    .filter(column -> column.ordinal() >= BILLING_PERIOD_START.ordinal())
                    .toList();

    private final String columnName;
    private final boolean required;

    FocusColumn(String columnName, boolean required) {
        this.columnName = columnName;
        this.required = required;
    }

    /** The name in the header. */
    public String columnName() {
        return columnName;
    }

    /** The columns without which no charge can be counted. */
    public static List<FocusColumn> required() {
        return REQUIRED;
    }

    /** The columns that are kept word for word beside a charge. */
    public static List<FocusColumn> details() {
        return DETAILS;
    }

    static Map<String, FocusColumn> byName() {
        return BY_NAME;
    }
}
