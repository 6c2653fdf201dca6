package org.partnercenter.billing.chargeimport.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.partnercenter.billing.chargeimport.events.ChargeImportEvent;
import org.partnercenter.billing.chargeimport.events.ChargeImportEvent.ChargeImportCompleted;
import org.partnercenter.billing.chargeimport.events.ChargeImportEvent.ChargeImportFailed;
import org.partnercenter.billing.chargeimport.events.ChargeImportEvent.ChargeImportReceived;
import org.partnercenter.billing.chargeimport.events.ChargeImportEvent.ChargeImportStarted;
import org.partnercenter.billing.chargeimport.write.count.CompleteChargeImport;
import org.partnercenter.billing.chargeimport.write.receive.CloseChargeImport;
import org.partnercenter.billing.chargeimport.write.receive.FailChargeImport;
import org.partnercenter.billing.chargeimport.write.receive.StartChargeImport;
import org.partnercenter.platform.command.Rejection;

import java.time.Clock;

/**
 * A file of charges, from its first byte to the last customer's month that it changed. It counts
 * when it was received whole, and then for certain.
 */
@Aggregate(type = "charge-import")
class ChargeImport {

    private enum Stage {
        RECEIVING,
        COUNTING,
        COMPLETED,
        FAILED
    }

    @SuppressWarnings("NullAway")
    @AggregateIdentifier
    private String id;

    @SuppressWarnings("NullAway")
    private String partnerId;

    private Stage stage = Stage.RECEIVING;
    private long rowsRead;

    ChargeImport() {}

    @CommandHandler
    ChargeImport(StartChargeImport command, Clock clock) {
        apply(
                new ChargeImportStarted(
                        command.importId(),
                        command.partnerId(),
                        command.mode(),
                        command.createCustomers(),
                        clock.instant()));
    }

    @CommandHandler
    void handle(CloseChargeImport command, Clock clock) {
        switch (stage) {
            case RECEIVING ->
                    apply(
                            new ChargeImportReceived(
                                    command.importId(),
                                    partnerId,
                                    command.rowsRead(),
                                    command.sha256(),
                                    clock.instant()));
            case COUNTING, COMPLETED -> {}
            case FAILED -> throw isOver("It has failed.");
        }
    }

    @CommandHandler
    void handle(FailChargeImport command, Clock clock) {
        switch (stage) {
            case RECEIVING ->
                    apply(
                            new ChargeImportFailed(
                                    command.importId(),
                                    partnerId,
                                    command.cause(),
                                    command.detail(),
                                    clock.instant()));
            case FAILED -> {}
            case COUNTING, COMPLETED -> throw isOver("It was received whole.");
        }
    }

    @CommandHandler
    void handle(CompleteChargeImport command, Clock clock) {
        switch (stage) {
            case COUNTING ->
                    apply(
                            new ChargeImportCompleted(
                                    command.importId(),
                                    partnerId,
                                    rowsRead,
                                    command.rowsAccepted(),
                                    command.rowsRefused(),
                                    command.totals(),
                                    command.repeats(),
                                    clock.instant()));
            case COMPLETED -> {}
            case RECEIVING, FAILED -> throw isOver("It was not received whole.");
        }
    }

    @EventSourcingHandler
    void evolve(ChargeImportEvent event) {
        switch (event) {
            case ChargeImportStarted started -> {
                id = ImportId.aggregate(started.importId());
                partnerId = started.partnerId();
            }
            case ChargeImportReceived received -> {
                stage = Stage.COUNTING;
                rowsRead = received.rowsRead();
            }
            case ChargeImportCompleted _ -> stage = Stage.COMPLETED;
            case ChargeImportFailed _ -> stage = Stage.FAILED;
        }
    }

    private static Rejection isOver(String detail) {
        return Rejection.conflict("CHARGE_IMPORT_OVER", detail);
    }
}
