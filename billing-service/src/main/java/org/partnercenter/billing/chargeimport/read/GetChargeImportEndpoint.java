package org.partnercenter.billing.chargeimport.read;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.partnercenter.billing.chargeimport.ImportReport;
import org.partnercenter.billing.chargeimport.ImportReports;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Charges")
class GetChargeImportEndpoint {

    private final ImportReports reports;

    GetChargeImportEndpoint(ImportReports reports) {
        this.reports = reports;
    }

    @Operation(
            summary = "How an import of charges stands",
            description =
                    """
                    RECEIVING while the file arrives, RUNNING while its rows are counted, COMPLETED when all of
                    them can be read in the expenditures, FAILED with a cause when the file counts nothing.
                    """)
    @Allowed(Role.PLATFORM)
    @GetMapping("/v1/charge-imports/{importId}")
    ResponseEntity<ImportReport> get(@PathVariable String importId) {
        ImportReport report =
                reports.find(importId)
                        .orElseThrow(() ->
                                Rejection.notFound(
                                        "CHARGE_IMPORT_NOT_FOUND",
                                        "There is no import of charges with this id."));
        return ResponseEntity.ok().eTag(report.etag()).body(report);
    }
}
