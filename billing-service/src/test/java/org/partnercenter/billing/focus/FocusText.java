package org.partnercenter.billing.focus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Small files of charges for tests. */
final class FocusText {

    static final String HEADER =
            "SubAccountId,ServiceName,BilledCost,EffectiveCost,ListCost,BillingCurrency,"
                    + "BillingPeriodStart,ChargePeriodStart,Tags";

    private FocusText() {}

    static String row(String account, String billed) {
        return String.join(
                ",",
                account,
                "Compute",
                billed,
                billed,
                billed,
                "USD",
                "2024-09-01 00:00:00",
                "2024-09-18 23:00:00",
                "\"{\"\"a\"\": \"\"b, c\"\"}\"");
    }

    static byte[] file(String... lines) {
        return (String.join("\n", lines) + "\n").getBytes(UTF_8);
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    static List<Row> read(byte[] content) {
        return read(new ChargeContent(new ByteArrayInputStream(content), false));
    }

    static List<Row> read(ChargeContent content) {
        List<Row> rows = new ArrayList<>();
        new FocusFile(content)
                .read(
                        new FocusFile.Rows() {
                            @Override
                            public void charge(Row.Charge charge) {
                                rows.add(charge);
                            }

                            @Override
                            public void refused(Row.Refused refused) {
                                rows.add(refused);
                            }
                        });
        return rows;
    }
}
