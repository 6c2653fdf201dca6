package org.partnercenter.customer.customer.read.overview;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.MoneyValue;
import org.partnercenter.customer.customer.read.overview.Overview.Change;
import org.partnercenter.customer.customer.read.overview.Overview.Day;
import org.partnercenter.customer.customer.read.overview.Overview.Product;
import org.partnercenter.customer.customer.read.overview.Overviews.Now;
import org.partnercenter.customer.customer.read.search.CustomerItem;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What this month and the month before came to at one price, in the currency of the newer of the
 * two.
 */
record ExpenditureBlock(JdbcClient db) {

    /** Which of its prices a charge counts at. */
    enum Price {
        BILLED,
        LIST
    }

    /**
     * A month altogether, one of its products or, with neither product nor time, one of its days.
     */
    private record Line(
            String month,
            String product,
            @Nullable LocalDate day,
            String currency,
            BigDecimal amount,
            @Nullable Instant at) {

        static Line of(ResultSet row) throws SQLException {
            @Nullable OffsetDateTime told = row.getObject("told_at", OffsetDateTime.class);
            return new Line(
                    row.getString("month"),
                    row.getString("product"),
                    row.getObject("day", LocalDate.class),
                    row.getString("currency"),
                    row.getBigDecimal("amount"),
                    told == null ? null : told.toInstant());
        }

        boolean isTotal() {
            return day == null && product.equals(SpendingParts.ALL);
        }

        boolean isProduct() {
            return day == null && !isTotal() && amount.signum() != 0;
        }
    }

    Overview.Expenditure read(CustomerItem customer, Now now, Price price) {
        List<Line> lines =
                db.sql(
                                """
                                select month, product, null :: date as day, currency,
                                    case when :list then list else billed end as amount, told_at
                                from customer_overview.spending
                                where customer_id = :customer and month in (:month, :before) and partner_id = :partner
                                union all
                                select :month, '', day, currency, case when :list then list else billed end, null from customer_overview.spent_day
                                where customer_id = :customer and day between :first and :last and partner_id = :partner
                                order by month desc, day nulls first, product, currency\
                                """)
                        .param("customer", customer.customerId())
                        .param("partner", customer.partnerId())
                        .param("list", price == Price.LIST)
                        .param("month", now.month().toString())
                        .param("before", now.month().minusMonths(1).toString())
                        .param("first", now.month().atDay(1))
                        .param("last", now.month().atEndOfMonth())
                        .query((row, _) -> Line.of(row))
                        .list();
        String currency = lines.isEmpty() ? now.currency() : lines.getFirst().currency();
        return expenditure(
                now,
                currency,
                lines.stream().filter(it -> it.currency().equals(currency)).toList());
    }

    private static Overview.Expenditure expenditure(Now now, String currency, List<Line> lines) {
        String month = now.month().toString();
        BigDecimal current = total(lines, month);
        BigDecimal before = total(lines, now.month().minusMonths(1).toString());
        List<Product> products =
                lines.stream()
                        .filter(it -> it.month().equals(month) && it.isProduct())
                        .sorted(Comparator.comparing(Line::amount).reversed())
                        .map(it ->
                                new Product(
                                        it.product(),
                                        MoneyValue.of(it.amount(), currency),
                                        percent(it.amount(), current.max(BigDecimal.ZERO))))
                        .toList();
        BigDecimal change = current.subtract(before);
        return new Overview.Expenditure(
                month,
                MoneyValue.of(current, currency),
                MoneyValue.of(before, currency),
                new Change(MoneyValue.of(change, currency), percent(change, before.abs())),
                products,
                days(lines),
                lines.stream()
                        .map(Line::at)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static List<Day> days(List<Line> lines) {
        List<Day> days = new ArrayList<>();
        for (Line line : lines) {
            LocalDate day = line.day();
            if (day != null && line.amount().signum() != 0) {
                days.add(new Day(day, MoneyValue.of(line.amount(), line.currency())));
            }
        }
        return days;
    }

    private static BigDecimal total(List<Line> lines, String month) {
        return lines.stream()
                .filter(it -> it.month().equals(month) && it.isTotal())
                .map(Line::amount)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private static @Nullable String percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? null
                : part.movePointRight(2).divide(whole, 2, RoundingMode.HALF_UP).toPlainString();
    }
}
