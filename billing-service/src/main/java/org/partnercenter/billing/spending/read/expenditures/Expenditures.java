package org.partnercenter.billing.spending.read.expenditures;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.money.Money;

import java.math.BigDecimal;
import java.util.List;

/** What a customer spent: the items that were asked for, and their exact total. */
record Expenditures(List<Item> items, Costs total) {

    /**
     * The three costs: what was billed, what it cost after all discounts, what is listed. A resold
     * customer sees the last alone.
     */
    record Costs(@Nullable Money billed, @Nullable Money effective, Money list) {

        static Costs of(Sums sums, String currency, boolean listAlone) {
            return new Costs(
                    listAlone ? null : Money.of(sums.billed(), currency),
                    listAlone ? null : Money.of(sums.effective(), currency),
                    Money.of(sums.list(), currency));
        }
    }

    /** One month, day, product, region or billing mode. */
    @Schema(
            oneOf = {
                Item.Month.class,
                Item.Day.class,
                Item.Product.class,
                Item.Region.class,
                Item.BillingMode.class
            })
    sealed interface Item {
        record Month(String month, @JsonUnwrapped Costs costs) implements Item {}

        record Day(String day, @JsonUnwrapped Costs costs) implements Item {}

        record Product(String product, @JsonUnwrapped Costs costs) implements Item {}

        /** The region is null for charges of none. */
        record Region(@Nullable String region, @JsonUnwrapped Costs costs) implements Item {}

        /** The billing mode is null for charges without one. */
        record BillingMode(@Nullable String billingMode, @JsonUnwrapped Costs costs)
                implements Item {}
    }

    /** Sums of the database. */
    record Sums(BigDecimal billed, BigDecimal effective, BigDecimal list) {

        static final Sums NOTHING = new Sums(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        Sums plus(Sums other) {
            return new Sums(
                    billed.add(other.billed), effective.add(other.effective), list.add(other.list));
        }
    }
}
