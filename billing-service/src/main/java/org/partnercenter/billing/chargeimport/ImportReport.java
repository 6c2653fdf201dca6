package org.partnercenter.billing.chargeimport;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.billing.ChargeTotals;
import org.partnercenter.contracts.billing.ImportMode;

import java.time.Instant;
import java.util.List;

/** An import as its caller sees it. */
@Schema(name = "ChargeImport")
public record ImportReport(
        String importId,
        String partnerId,
        ImportMode mode,
        State state,
        @Schema(description = "Why it failed: a code") @Nullable String cause,
        @Schema(description = "Why it failed, and what to do") @Nullable String detail,
        long rowsRead,
        @Schema(description = "Rows that count; those that counted before are not among them")
                long rowsAccepted,
        long rowsRefused,
        @Schema(description = "The first 1,000; all of them are at …/refusals")
                List<Refusal> refusals,
        @Schema(description = "Sums of the rows that count, by currency") List<ChargeTotals> totals,
        @Schema(description = "The import whose content this one repeats") @Nullable String repeats,
        Instant startedAt,
        @Nullable Instant receivedAt,
        @Nullable Instant finishedAt) {

    /** Where an import stands. */
    public enum State {
        RECEIVING,
        RUNNING,
        COMPLETED,
        FAILED
    }

    /** A row that was refused alone. */
    @Schema(name = "ChargeRefusal")
    public record Refusal(long line, String code, String message) {}

    ImportReport withRefusals(List<Refusal> rows) {
        return new ImportReport(
                importId,
                partnerId,
                mode,
                state,
                cause,
                detail,
                rowsRead,
                rowsAccepted,
                rowsRefused,
                rows,
                totals,
                repeats,
                startedAt,
                receivedAt,
                finishedAt);
    }

    /** Changes whenever anything that is shown changes. */
    public String etag() {
        return "\""
                + state.name().toLowerCase(java.util.Locale.ROOT)
                + "-"
                + rowsRead
                + "-"
                + rowsAccepted
                + "-"
                + rowsRefused
                + "\"";
    }
}
