package org.partnercenter.systemtests.charges;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A file of charges of September 2024, made while it is sent, always the same for one mark. */
public record LargeFile(String mark, int rows, int accounts) {

    private static final int CHUNK = 500;
    private static final String HEADER =
            """
            BilledCost,EffectiveCost,ListCost,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,\
            ChargePeriodStart,ChargePeriodEnd,ChargeCategory,ChargeFrequency,ChargeDescription,\
            ProviderName,ServiceCategory,ServiceName,RegionId,ResourceId,SubAccountId,SubAccountName
            """;
    private static final String ROW =
            """
            %s,%s,%s,USD,2024-09-01 00:00:00,2024-10-01 00:00:00,2024-09-%02d 07:00:00,\
            2024-09-%02d 08:00:00,Usage,Usage-Based,"An hour of row %d, with what makes a real \
            line as long as it is: %s",Alder Cloud,Compute,Product %d,north-1,res:%s:%d,%s,%s
            """;

    /** Its bytes; what is given happens when half of them are on their way. */
    public InputStream stream(Runnable atHalf) {
        int chunks = rows / CHUNK;
        Iterator<InputStream> parts =
                IntStream.range(0, chunks).mapToObj(part -> part(part, chunks, atHalf)).iterator();
        InputStream header = new ByteArrayInputStream(HEADER.getBytes(UTF_8));
        return new SequenceInputStream(header, new SequenceInputStream(enumeration(parts)));
    }

    private static Enumeration<InputStream> enumeration(Iterator<InputStream> parts) {
        return new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return parts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return parts.next();
            }
        };
    }

    private InputStream part(int part, int parts, Runnable atHalf) {
        if (part == parts / 2) {
            atHalf.run();
        }
        StringBuilder text = new StringBuilder(CHUNK * 400);
        for (int row = part * CHUNK; row < (part + 1) * CHUNK; row++) {
            text.append(line(row));
        }
        return new ByteArrayInputStream(text.toString().getBytes(UTF_8));
    }

    private String line(int row) {
        String account = account(row % accounts);
        int day = 1 + row % 29;
        return ROW.formatted(
                billed(row).toPlainString(),
                billed(row).toPlainString(),
                listed(row).toPlainString(),
                day,
                day,
                row,
                "x".repeat(80),
                row % 13,
                mark,
                row,
                account,
                account);
    }

    private String account(int number) {
        return mark + "-" + number;
    }

    private static BigDecimal billed(int row) {
        return BigDecimal.valueOf(row + 1L, 11).add(BigDecimal.valueOf(row % 7 - 2L, 2));
    }

    private static BigDecimal listed(int row) {
        return billed(row).multiply(new BigDecimal("1.25"));
    }

    /** What each account's charges add up to. */
    public Map<String, Sums> sums() {
        Map<String, Sums> sums = new TreeMap<>();
        for (int row = 0; row < rows; row++) {
            Sums one = new Sums(billed(row), billed(row), listed(row));
            sums.merge(account(row % accounts), one, Sums::plus);
        }
        return sums;
    }
}
