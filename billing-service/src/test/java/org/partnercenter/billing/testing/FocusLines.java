package org.partnercenter.billing.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Builds small files of charges. */
public final class FocusLines {

    private static final String HEADER =
            "SubAccountId,SubAccountName,ServiceName,BilledCost,EffectiveCost,ListCost,"
                + "BillingCurrency,BillingPeriodStart,ChargePeriodStart,RegionId,PricingCategory";

    private final List<String> lines = new ArrayList<>(List.of(HEADER));

    /** A charge of September 2024 in USD for compute. */
    public FocusLines charge(String account, String cost) {
        return charge(account, "Compute", cost, "2024-09-18");
    }

    /** A charge of that day, billed in its month. */
    public FocusLines charge(String account, String product, String cost, String day) {
        return charge(account, product, cost, day, day.substring(0, 7), "USD");
    }

    public FocusLines charge(
            String account,
            String product,
            String cost,
            String day,
            String period,
            String currency) {
        return line(
                String.join(
                        ",",
                        account,
                        "Name of " + account,
                        product,
                        cost,
                        cost,
                        cost,
                        currency,
                        period + "-01 00:00:00",
                        day + " 10:00:00",
                        "eu-1",
                        "Standard"));
    }

    public FocusLines line(String line) {
        lines.add(line);
        return this;
    }

    public byte[] bytes() {
        return (String.join("\n", lines) + "\n").getBytes(UTF_8);
    }

    public byte[] gzip() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
