package org.partnercenter.billing.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** The FOCUS sample of the FinOps Foundation: 1,000 real charges of 73 accounts. */
public final class RealCharges {

    private RealCharges() {}

    /** The file as it was published. */
    public static byte[] file() throws IOException {
        try (var packed = RealCharges.class.getResourceAsStream("/focus-sample-1.0.csv.gz");
                var plain = new GZIPInputStream(Objects.requireNonNull(packed))) {
            return plain.readAllBytes();
        }
    }

    public static List<NamedCsvRecord> rows() throws IOException {
        var text = new String(file(), StandardCharsets.UTF_8);
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new StringReader(text))) {
            return csv.stream().toList();
        }
    }
}
