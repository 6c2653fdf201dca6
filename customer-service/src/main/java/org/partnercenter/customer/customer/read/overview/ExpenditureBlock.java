package org.partnercenter.customer.customer.read.overview;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.MoneyValue;
import org.partnercenter.customer.customer.read.overview.Overview.Change;
import org.partnercenter.customer.customer.read.overview.Overview.Product;
import org.partnercenter.customer.customer.read.overview.Overviews.Now;
import org.partnercenter.customer.customer.read.search.CustomerItem;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;

/** What was billed this month and the month before, in the currency of the newer of the two. */
record ExpenditureBlock(JdbcClient db) {

    private record Line(
            String month, String product, String currency, BigDecimal billed, Instant at) {

        static Line of(ResultSet row) throws SQLException {
            return new Line(
                    row.getString("month"),
                    row.getString("product"),
                    row.getString("currency"),
                    row.getBigDecimal("billed"),
                    row.getObject("told_at", OffsetDateTime.class).toInstant());
        }
    }

    Overview.Expenditure read(CustomerItem customer, Now now) {
        List<Line> lines =
                db.sql(
                                """
                                select month, product, currency, billed, told_at from customer_overview.spending
                                where customer_id = ? and month in (?, ?) and partner_id = ?
                                order by month desc, product, currency\
                                """)
                        .params(
                                customer.customerId(),
                                now.month().toString(),
                                now.month().minusMonths(1).toString(),
                                customer.partnerId())
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
                        .filter(it -> it.month().equals(month) && !isTotal(it))
                        .filter(it -> it.billed().signum() != 0)
                        .sorted(Comparator.comparing(Line::billed).reversed())
                        .map(it ->
                                new Product(
                                        it.product(),
                                        MoneyValue.of(it.billed(), currency),
                                        percent(it.billed(), current)))
                        .toList();
        BigDecimal change = current.subtract(before);
        return new Overview.Expenditure(
                month,
                MoneyValue.of(current, currency),
                MoneyValue.of(before, currency),
                new Change(MoneyValue.of(change, currency), percent(change, before)),
                products,
                lines.stream().map(Line::at).max(Comparator.naturalOrder()).orElse(null));
    }

    private static BigDecimal total(List<Line> lines, String month) {
        return lines.stream()
                .filter(it -> it.month().equals(month) && isTotal(it))
                .map(Line::billed)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private static boolean isTotal(Line line) {
        return line.product().equals(SpendingParts.ALL);
    }

    private static @Nullable String percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? null
                : part.movePointRight(2).divide(whole, 2, RoundingMode.HALF_UP).toPlainString();
    }
}
