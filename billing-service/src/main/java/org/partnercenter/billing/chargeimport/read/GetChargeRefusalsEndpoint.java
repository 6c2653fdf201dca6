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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.io.OutputStreamWriter;

@RestController
@Tag(name = "Charges")
class GetChargeRefusalsEndpoint {

    private final ImportReports reports;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate readOnly;

    GetChargeRefusalsEndpoint(
            ImportReports reports, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.reports = reports;
        this.jdbc = jdbc;
        readOnly = new TransactionTemplate(transactions);
        readOnly.setReadOnly(true);
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
        readOnly.executeWithoutResult(_ -> write(importId, csv));
        csv.flush();
    }

    private void write(String importId, CsvWriter csv) {
        jdbc.query(
                connection -> {
                    var select =
                            connection.prepareStatement(
                                    """
                                    select line, code, message from charge_refusal
                                    where import_id = cast(? as uuid) order by line\
                                    """);
                    select.setFetchSize(1_000);
                    select.setString(1, importId);
                    return select;
                },
                (RowCallbackHandler)
                        row ->
                                csv.writeRecord(
                                        row.getString(1), row.getString(2), row.getString(3)));
    }
}
