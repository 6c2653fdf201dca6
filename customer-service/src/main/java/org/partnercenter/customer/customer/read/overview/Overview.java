package org.partnercenter.customer.customer.read.overview;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.MoneyValue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What a customer's overview shows now; each block says of when its newest fact is. */
record Overview(
        String customerId,
        @Schema(description = "null without a budget, and for the customer itself")
                @Nullable Budget budget,
        Coupons coupons,
        Expenditure expenditure,
        Association association,
        @Schema(description = "the newest request for consent; null before the first")
                @Nullable Authorization authorization) {

    private static final String AS_OF =
            "of when the newest event in this block is; null before the first";

    /** The budget in force, what of it is used at list price, and the alerts of its period. */
    record Budget(
            String type,
            MoneyValue amount,
            MoneyValue usedAmount,
            String usedPercent,
            String onExhaustion,
            String period,
            List<Alert> alerts,
            Instant asOf) {}

    /** That many percent were used then. */
    record Alert(int threshold, Instant alertedAt) {}

    /** The coupons that can be used now, and those of them that expire within seven days. */
    record Coupons(
            Amount available,
            Amount expiringIn7Days,
            @Schema(description = AS_OF) @Nullable Instant asOf) {}

    /** How many, and what is left of them altogether. */
    record Amount(int count, MoneyValue amount) {}

    /**
     * What was billed for the customer this month and the month before, with its present partner;
     * the list price where it is resold and sees itself.
     */
    record Expenditure(
            String month,
            MoneyValue monthToDate,
            MoneyValue lastMonth,
            Change change,
            List<Product> products,
            @Schema(description = "the days of the month with an amount, in their order")
                    List<Day> daily,
            @Schema(description = AS_OF) @Nullable Instant asOf) {}

    /** This month's difference from the whole month before. */
    record Change(
            MoneyValue amount,
            @Schema(description = "null where the month before was zero")
                    @Nullable String percent) {}

    /** One product of the month, the largest first. */
    record Product(
            String product,
            MoneyValue amount,
            @Schema(description = "of the month, in percent; null where that is not above zero")
                    @Nullable String share) {}

    /** What one day came to, a day on the provider's calendar. */
    record Day(LocalDate date, MoneyValue amount) {}

    /** How and since when the customer is the partner's. */
    record Association(
            String type,
            Instant associatedOn,
            @Schema(description = "the open request that it ends, or null")
                    @Nullable Disassociation disassociation,
            Instant asOf) {}

    /** An open request that the association ends. */
    record Disassociation(String requestId, String requestedBy, Instant requestedAt) {}

    /** The customer's consent that its partner acts on its behalf. */
    record Authorization(
            String authorizationId,
            String state,
            List<String> scopes,
            @Nullable Instant expiresOn,
            Instant asOf) {}
}
