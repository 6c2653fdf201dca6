package org.partnercenter.billing.chargeimport.events;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.billing.ImportMode;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Everything that can happen to a file of charges. Private to this service. */
public sealed interface ChargeImportEvent {

    String importId();

    @Revision("1")
    record ChargeImportStarted(
            String importId,
            String partnerId,
            ImportMode mode,
            @Nullable AssociationType createCustomers,
            Instant startedAt)
            implements ChargeImportEvent {}

    @Revision("1")
    record ChargeImportReceived(
            String importId, String partnerId, long rowsRead, String sha256, Instant receivedAt)
            implements ChargeImportEvent {}

    @Revision("1")
    record ChargeImportCompleted(
            String importId,
            String partnerId,
            long rowsRead,
            long rowsAccepted,
            long rowsRefused,
            List<Totals> totals,
            @Nullable String repeats,
            Instant completedAt)
            implements ChargeImportEvent {}

    @Revision("1")
    record ChargeImportFailed(
            String importId, String partnerId, String cause, String detail, Instant failedAt)
            implements ChargeImportEvent {}

    /** The sums of what an import counts in one currency. */
    record Totals(String currency, BigDecimal billed, BigDecimal effective, BigDecimal list) {}
}
