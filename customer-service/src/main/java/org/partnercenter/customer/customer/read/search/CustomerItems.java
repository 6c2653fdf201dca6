package org.partnercenter.customer.customer.read.search;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.MoneyValue;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.customer.customer.ExactMoney;
import org.partnercenter.platform.command.Json;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectReader;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/** Reads customers from the rows of a search. */
@Component
class CustomerItems {

    private static final ObjectReader TEXTS = Json.mapper().readerForListOf(String.class);
    private static final int BILLED = 0;
    private static final int LIST = 1;
    private static final int CURRENCY = 2;

    private final String defaultCurrency;

    CustomerItems(@Value("${partner-center.default-currency}") String defaultCurrency) {
        this.defaultCurrency = defaultCurrency;
    }

    /** As its partner sees it. */
    CustomerItem read(ResultSet row) throws SQLException {
        return read(row, BILLED, budget(row));
    }

    /**
     * As the customer sees itself: without the budget, and one that is resold at list price alone,
     * as what is billed for it is what its partner pays.
     */
    CustomerItem readOwn(ResultSet row) throws SQLException {
        return read(
                row,
                AssociationType.RESALE.name().equals(row.getString("association_type"))
                        ? LIST
                        : BILLED,
                null);
    }

    private CustomerItem read(ResultSet row, int price, CustomerItem.@Nullable Budget budget)
            throws SQLException {
        List<String> thisMonth = sums(row.getString("this_month"));
        List<String> monthBefore = sums(row.getString("month_before"));
        String currency = currency(row, thisMonth, monthBefore);
        return new CustomerItem(
                row.getString("customer_id"),
                row.getString("account_name"),
                row.getString("cloud_account_id"),
                row.getString("name_masked"),
                row.getString("mobile_masked"),
                row.getString("email_masked"),
                row.getString("customer_type"),
                row.getString("country"),
                row.getString("association_type"),
                at(row, "associated_on"),
                row.getString("partner_id"),
                ShownFreeze.of(row.getString("freezes")),
                manager(row),
                tags(row),
                money(thisMonth, price, currency),
                money(monthBefore, price, currency),
                money(thisMonth, LIST, currency),
                budget,
                null,
                0,
                0,
                row.getLong("version"),
                row.getString("account_name_key"));
    }

    private String currency(ResultSet row, List<String> thisMonth, List<String> monthBefore)
            throws SQLException {
        @Nullable String partners = row.getString("partner_currency");
        return Stream.of(thisMonth, monthBefore)
                .filter(sums -> !sums.isEmpty())
                .map(sums -> sums.get(CURRENCY))
                .findFirst()
                .orElse(partners == null ? defaultCurrency : partners);
    }

    private static CustomerItem.@Nullable Manager manager(ResultSet row) throws SQLException {
        @Nullable String id = row.getString("account_manager_id");
        @Nullable String name = row.getString("manager_name");
        return id == null ? null : new CustomerItem.Manager(id, name == null ? id : name);
    }

    private static CustomerItem.@Nullable Budget budget(ResultSet row) throws SQLException {
        String usage = row.getString("budget_usage");
        if (usage.equals(Sort.NO_BUDGET)) {
            return null;
        }
        List<String> terms = TEXTS.readValue(row.getString("budget"));
        String currency = terms.get(2);
        return new CustomerItem.Budget(
                BudgetType.valueOf(terms.get(0)),
                new MoneyValue(terms.get(1), currency),
                ExactMoney.of(row.getBigDecimal("budget_used"), currency),
                usage);
    }

    private static List<String> tags(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("tags").getArray());
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static List<String> sums(@Nullable String json) {
        return json == null ? List.of() : TEXTS.readValue(json);
    }

    private static MoneyValue money(List<String> sums, int which, String currency) {
        return sums.isEmpty()
                ? MoneyValue.of(BigDecimal.ZERO, currency)
                : new MoneyValue(sums.get(which), sums.get(CURRENCY));
    }
}
