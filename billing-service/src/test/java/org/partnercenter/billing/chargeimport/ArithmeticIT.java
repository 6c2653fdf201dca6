package org.partnercenter.billing.chargeimport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercenter.billing.testing.ChargesApi;
import org.partnercenter.billing.testing.FocusLines;
import org.partnercenter.billing.testing.Known;
import org.partnercenter.platform.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Whatever files come in whatever order, the sums are those of plain arithmetic. */
@ServiceTest
class ArithmeticIT {

    private static final List<String> PRODUCTS = List.of("Compute", "Storage", "Network");
    private static final int FILES = 14;

    private record Charge(int customer, String period, String day, String product, String cost) {}

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void appended_restated_and_repeated_files_add_up(long seed) {
        Random random = new Random(seed);
        ChargesApi charges = new ChargesApi(port);
        String partner = Known.partner();
        List<String> accounts = new ArrayList<>();
        List<String> customers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            accounts.add(Known.newId("account"));
            customers.add(Known.customer(partner, accounts.getLast()));
        }
        charges.knows(partner, customers.toArray(String[]::new));
        List<List<Charge>> sent = new ArrayList<>();
        List<Charge> counted = new ArrayList<>();

        for (int i = 0; i < FILES; i++) {
            boolean again = !sent.isEmpty() && random.nextInt(4) == 0;
            List<Charge> file = again ? sent.get(random.nextInt(sent.size())) : file(random);
            boolean restate = random.nextInt(3) == 0;
            FocusLines lines = new FocusLines();
            file.forEach(charge ->
                    lines.charge(
                            accounts.get(charge.customer()),
                            charge.product(),
                            charge.cost(),
                            charge.day(),
                            charge.period(),
                            "USD"));
            if (restate) {
                counted.removeIf(old ->
                        file.stream()
                                .anyMatch(now ->
                                        now.customer() == old.customer()
                                                && now.period().equals(old.period())));
                counted.addAll(file);
            } else if (!again) {
                counted.addAll(file);
            }
            sent.add(file);
            charges.count(partner, lines.bytes(), restate ? "&mode=restate" : "");
            for (int customer = 0; customer < customers.size(); customer++) {
                int own = customer;
                BigDecimal sum =
                        counted.stream()
                                .filter(charge -> charge.customer() == own)
                                .map(charge -> new BigDecimal(charge.cost()))
                                .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(new BigDecimal(charges.billed(customers.get(customer))))
                        .describedAs("seed %d, file %d, customer %d", seed, i, customer)
                        .isEqualByComparingTo(sum);
                assertThat(told(customers.get(customer))).isEqualByComparingTo(sum);
                assertThat(toldDays(customers.get(customer)))
                        .describedAs("seed %d, file %d, customer %d", seed, i, customer)
                        .isEqualTo(days(counted, customer));
            }
        }
    }

    /** What the last events of the customer's months say. */
    private BigDecimal told(String customer) {
        return db.sql(
                        """
                        select coalesce(sum(billed), 0) from (
                            select distinct on (aggregate_identifier)
                                   (payload #>> '{total,billed}')::numeric as billed
                            from stored_event
                            where aggregate_identifier like ?
                            order by aggregate_identifier, sequence_number desc) months\
                        """)
                .param("spending:" + customer + ":%")
                .query(BigDecimal.class)
                .single();
    }

    private static Map<String, BigDecimal> days(List<Charge> counted, int customer) {
        Map<String, BigDecimal> days = new TreeMap<>();
        counted.stream()
                .filter(charge -> charge.customer() == customer)
                .forEach(charge ->
                        days.merge(charge.day(), new BigDecimal(charge.cost()), BigDecimal::add));
        days.values().removeIf(sum -> sum.signum() == 0);
        days.replaceAll((_, sum) -> sum.stripTrailingZeros());
        return days;
    }

    /** What all events of the customer's months say that its days changed by, added up. */
    private Map<String, BigDecimal> toldDays(String customer) {
        Map<String, BigDecimal> days = new TreeMap<>();
        db.sql(
                        """
                        select day ->> 'day' as day, sum((day #>> '{change,billed}')::numeric) as billed
                        from stored_event, jsonb_array_elements(payload -> 'days') as day
                        where aggregate_identifier like ? group by 1
                        having sum((day #>> '{change,billed}')::numeric) <> 0\
                        """)
                .param("spending:" + customer + ":%")
                .query(row -> {
                    days.put(
                            row.getString("day"), row.getBigDecimal("billed").stripTrailingZeros());
                });
        return days;
    }

    private static List<Charge> file(Random random) {
        List<Charge> file = new ArrayList<>();
        int rows = 1 + random.nextInt(12);
        for (int i = 0; i < rows; i++) {
            String period = "2024-0" + (7 + random.nextInt(2));
            String month = random.nextInt(5) == 0 ? "2024-07" : period;
            file.add(
                    new Charge(
                            random.nextInt(3),
                            period,
                            month + "-" + (10 + random.nextInt(18)),
                            PRODUCTS.get(random.nextInt(PRODUCTS.size())),
                            new BigDecimal(
                                            new BigInteger(40, random)
                                                    .subtract(BigInteger.ONE.shiftLeft(38)),
                                            random.nextInt(19))
                                    .toString()));
        }
        return file;
    }
}
