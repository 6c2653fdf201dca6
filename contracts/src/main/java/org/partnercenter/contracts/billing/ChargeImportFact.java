package org.partnercenter.contracts.billing;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.Fact;

import java.time.Instant;
import java.util.List;

/** What happened to a file of charges. */
public sealed interface ChargeImportFact extends Fact {

    /** Somebody began to send a file for that partner. */
    record ChargeImportStarted(
            String importId, String partnerId, ImportMode mode, Instant startedAt)
            implements ChargeImportFact {}

    /** The whole file has arrived and can be used; its rows are being counted. */
    record ChargeImportReceived(
            String importId, String partnerId, long rowsRead, Instant receivedAt)
            implements ChargeImportFact {}

    /** Every accepted row is counted. {@code repeats} names the earlier import of the same file. */
    record ChargeImportCompleted(
            String importId,
            String partnerId,
            long rowsRead,
            long rowsAccepted,
            long rowsRefused,
            List<ChargeTotals> totals,
            @Nullable String repeats,
            Instant completedAt)
            implements ChargeImportFact {}

    /** The file counts nothing; the cause is a code, the detail a sentence. */
    record ChargeImportFailed(
            String importId, String partnerId, String cause, String detail, Instant failedAt)
            implements ChargeImportFact {}
}
