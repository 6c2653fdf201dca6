package org.partnercenter.billing.chargeimport.write.count;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.chargeimport.events.ChargeImportEvent.Totals;
import org.partnercenter.billing.chargeimport.write.ImportId;

import java.util.List;

/** Every accepted row is counted. */
public record CompleteChargeImport(
        String importId,
        long rowsAccepted,
        long rowsRefused,
        List<Totals> totals,
        @Nullable String repeats) {

    @TargetAggregateIdentifier
    public String id() {
        return ImportId.aggregate(importId);
    }
}
