package org.partnercenter.billing.chargeimport.write.receive;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.chargeimport.ImportReport;
import org.partnercenter.billing.chargeimport.ImportReports;
import org.partnercenter.billing.focus.UnusableFile;
import org.partnercenter.billing.partner.PartnerDirectory;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.billing.ImportMode;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.NewIds;
import org.partnercenter.platform.web.QueryRecord;
import org.partnercenter.platform.web.Role;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;

@RestController
@Tag(name = "Charges")
class ReceiveChargesEndpoint {

    /** How the mode is written in a query. */
    enum Mode {
        append(ImportMode.APPEND),
        restate(ImportMode.RESTATE);

        private final ImportMode mode;

        Mode(ImportMode mode) {
            this.mode = mode;
        }
    }

    record Query(
            @Nullable String partnerId,
            @Nullable Mode mode,
            @Nullable AssociationType createCustomers) {}

    private static final String INTERRUPTED = UnusableFile.Cause.INTERRUPTED.name();

    private final PartnerDirectory partners;
    private final ChargeIntake intake;
    private final ImportReports reports;

    ReceiveChargesEndpoint(PartnerDirectory partners, ChargeIntake intake, ImportReports reports) {
        this.partners = partners;
        this.intake = intake;
        this.reports = reports;
    }

    @Operation(
            summary = "Feed charges in the FOCUS format",
            description =
                    """
                    CSV of FOCUS 1.0 to 1.2 in UTF-8, of any size, plain or gzip (Content-Encoding, or told by its first
                    bytes). Columns are found by name; BilledCost, EffectiveCost, ListCost, BillingCurrency,
                    BillingPeriodStart, ChargePeriodStart, SubAccountId and ServiceName must be there, others may be.
                    Empty and NULL are absent. A time without an offset is UTC; a charge belongs to the month and day that
                    its start has on the provider's calendar, which is read off BillingPeriodStart.

                    SubAccountId is the customer's cloudAccountId. An unknown one refuses its rows or, with
                    createCustomers, becomes a customer named after SubAccountName. A customer that left the partner is
                    charged through it for the days until then. A file may name 1,000 products for a customer and month.

                    A row that cannot be used is refused alone, with its line; a file that cannot be used (cut off, no
                    header, a column missing, no UTF-8) fails with its cause and counts nothing. The answer is 202 in
                    both cases. A file that broke off (INTERRUPTED) is to be sent again: its answer has Retry-After and
                    is not kept for its Idempotency-Key.

                    mode=append adds the file's charges; the same content sent again counts once, except for the rows that
                    were refused before and can be used now. mode=restate replaces, for every customer and billing period
                    that the file has charges of, what earlier imports counted.
                    """)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = "string", format = "binary")))
    @Allowed(Role.PLATFORM)
    @PostMapping(
            path = "/v1/charges",
            consumes = {"text/csv", "application/gzip", "application/x-gzip"})
    ResponseEntity<ImportReport> receive(
            @ParameterObject @QueryRecord Query query, HttpServletRequest request)
            throws IOException {
        boolean gzip = Encoding.isGzip(request);
        String partnerId = query.partnerId();
        if (partnerId == null || partnerId.isBlank()) {
            throw Rejection.invalid("partnerId", "REQUIRED", "is required");
        }
        if (!partners.exists(partnerId)) {
            throw Rejection.notFound("PARTNER_NOT_FOUND", "There is no partner with this id.");
        }
        Mode mode = query.mode() == null ? Mode.append : query.mode();
        InputStream body = request.getInputStream();
        String importId =
                intake.receive(
                        new Upload(NewIds.next(), partnerId, mode.mode, query.createCustomers()),
                        body,
                        gzip);
        readOver(body);
        ImportReport report = reports.find(importId).orElseThrow();
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.accepted().location(URI.create("/v1/charge-imports/" + importId));
        if (INTERRUPTED.equals(report.cause())) {
            answer.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return answer.body(report);
    }

    /** The sender of a file that failed early is still sending: it gets its answer afterwards. */
    private static void readOver(InputStream body) {
        try {
            body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            return;
        }
    }
}
