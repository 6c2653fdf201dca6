package org.partnercenter.billing.chargeimport.publish;

import org.partnercenter.billing.chargeimport.events.ChargeImportEvent;
import org.partnercenter.billing.chargeimport.events.ChargeImportEvent.Totals;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.billing.ChargeImportFact;
import org.partnercenter.contracts.billing.ChargeTotals;
import org.partnercenter.platform.publish.FactMapping;
import org.springframework.stereotype.Component;

/** Tells what happened to a file of charges. */
@Component
class ChargeImportFacts implements FactMapping<ChargeImportEvent> {

    @Override
    public Class<ChargeImportEvent> family() {
        return ChargeImportEvent.class;
    }

    @Override
    public Fact toFact(ChargeImportEvent event) {
        return switch (event) {
            case ChargeImportEvent.ChargeImportStarted(var id, var partner, var mode, _, var at) ->
                    new ChargeImportFact.ChargeImportStarted(id, partner, mode, at);
            case ChargeImportEvent.ChargeImportReceived(var id, var partner, var rows, _, var at) ->
                    new ChargeImportFact.ChargeImportReceived(id, partner, rows, at);
            case ChargeImportEvent.ChargeImportCompleted done ->
                    new ChargeImportFact.ChargeImportCompleted(
                            done.importId(),
                            done.partnerId(),
                            done.rowsRead(),
                            done.rowsAccepted(),
                            done.rowsRefused(),
                            done.totals().stream().map(ChargeImportFacts::totals).toList(),
                            done.repeats(),
                            done.completedAt());
            case ChargeImportEvent.ChargeImportFailed(
                            var id,
                            var partner,
                            var cause,
                            var detail,
                            var at) ->
                    new ChargeImportFact.ChargeImportFailed(id, partner, cause, detail, at);
        };
    }

    private static ChargeTotals totals(Totals totals) {
        return new ChargeTotals(
                totals.currency(),
                totals.billed().toPlainString(),
                totals.effective().toPlainString(),
                totals.list().toPlainString());
    }
}
