package org.partnercenter.billing.chargeimport.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletResponse;

import org.partnercenter.billing.chargeimport.ImportReports;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.util.List;

@RestController
@Tag(name = "Charges")
class GetChargeRefusalsEndpoint {

    private static final int AT_ONCE = 1_000;

    private record Refused(long line, String code, String message) {}

    private final ImportReports reports;
    private final JdbcClient db;

    GetChargeRefusalsEndpoint(ImportReports reports, JdbcClient db) {
        this.reports = reports;
        this.db = db;
    }

    @Operation(
            summary = "Every row that an import refused, as CSV",
            description = "Columns: line, code, message. In the order of the file.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    @Allowed(Role.PLATFORM)
    @GetMapping("/v1/charge-imports/{importId}/refusals")
    void get(@PathVariable String importId, HttpServletResponse response) throws IOException {
        if (reports.find(importId).isEmpty()) {
            throw Rejection.notFound(
                    "CHARGE_IMPORT_NOT_FOUND", "There is no import of charges with this id.");
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"refusals-" + importId + ".csv\"");
        CsvWriter csv =
                CsvWriter.builder()
                        .build(new OutputStreamWriter(response.getOutputStream(), UTF_8));
        csv.writeRecord("line", "code", "message");
        List<Refused> page = after(0, importId);
        while (!page.isEmpty()) {
            page.forEach(
                    row -> csv.writeRecord(Long.toString(row.line()), row.code(), row.message()));
            page = after(page.getLast().line(), importId);
        }
        csv.flush();
    }

    /** Page by page, so that a slow reader holds no connection. */
    private List<Refused> after(long line, String importId) {
        return db.sql(
                        """
                        select line, code, message from charge_refusal
                        where import_id = cast(? as uuid) and line > ? order by line limit ?\
                        """)
                .params(importId, line, AT_ONCE)
                .query(Refused.class)
                .list();
    }
}
