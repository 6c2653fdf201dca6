package org.partnercenter.association.association.read.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.tenancy.Tenant;
import org.partnercenter.platform.web.Page;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.stream.Stream;

/** Writes records as CSV, page by page, however many there are. */
@Component
class RecordSheet {

    private static final int PAGE = 500;

    private static final String[] HEADER = {
        "recordId", "partnerId", "customerId", "event", "associationType", "origin", "state",
        "requestId", "requestedBy", "initiator", "at", "reason", "decidedBy", "decidedAt",
        "decisionReason"
    };

    private final AssociationRecords records;

    RecordSheet(AssociationRecords records) {
        this.records = records;
    }

    /** Writes everything, or the one page that the filter names. */
    void write(Tenant tenant, RecordFilter filter, Conditions wanted, HttpServletResponse response)
            throws IOException {
        boolean onePage = filter.limit() != null || filter.cursor() != null;
        Page<AssociationRecord> first =
                records.page(tenant, onePage ? filter : filter.withLimit(PAGE), wanted);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"association-records.csv\"");
        CsvWriter csv =
                CsvWriter.builder()
                        .build(new OutputStreamWriter(response.getOutputStream(), UTF_8));
        csv.writeRecord(HEADER);
        List<AssociationRecord> rows = first.items();
        rows.forEach(row -> csv.writeRecord(cells(row)));
        boolean more = !onePage && first.next() != null;
        while (more) {
            rows =
                    records.after(
                            tenant, PAGE, wanted, filter.direction(), rows.getLast().position());
            rows.forEach(row -> csv.writeRecord(cells(row)));
            more = rows.size() == PAGE;
        }
        csv.flush();
    }

    private static String[] cells(AssociationRecord row) {
        return Stream.of(
                        row.recordId(),
                        row.partnerId(),
                        row.customerId(),
                        row.event(),
                        row.associationType(),
                        row.origin(),
                        row.state(),
                        row.requestId(),
                        row.requestedBy(),
                        row.initiator(),
                        row.at(),
                        row.reason(),
                        row.decidedBy(),
                        row.decidedAt(),
                        row.decisionReason())
                .map(RecordSheet::cell)
                .toArray(String[]::new);
    }

    /** A value that a spreadsheet would take for a formula is quoted by an apostrophe. */
    static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
