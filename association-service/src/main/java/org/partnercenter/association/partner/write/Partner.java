package org.partnercenter.association.partner.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.partnercenter.association.partner.events.PartnerEvent;
import org.partnercenter.association.partner.events.PartnerEvent.PartnerRegistered;
import org.partnercenter.association.partner.write.register.RegisterPartner;
import org.partnercenter.contracts.association.PartnerKind;
import org.partnercenter.platform.command.Rejection;

import java.time.Clock;

/** A company that sells the cloud vendor's services. Decides what kind of partner may exist. */
@Aggregate(type = "partner", cache = "aggregateCache")
class Partner {

    @AggregateIdentifier private String id;

    @SuppressWarnings("NullAway.Init")
    Partner() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Partner(RegisterPartner command, RegisteredPartners partners, Clock clock) {
        if (!partners.add(command.partnerId(), command.kind())) {
            throw Rejection.conflict(
                    "PARTNER_EXISTS",
                    "There is a partner with this partnerId: choose another one.");
        }
        if (command.kind() == PartnerKind.RESELLER
                && partners.kindOf(command.distributorId()) != PartnerKind.DISTRIBUTOR) {
            throw Rejection.invalid(
                    "distributorId",
                    "UNKNOWN_DISTRIBUTOR",
                    "is no distributor: register the distributor first");
        }
        apply(
                new PartnerRegistered(
                        command.partnerId(),
                        command.name(),
                        command.kind(),
                        command.distributorId(),
                        command.country(),
                        command.currency(),
                        command.billingTimeZone(),
                        clock.instant()));
    }

    @EventSourcingHandler
    void evolve(PartnerEvent event) {
        switch (event) {
            case PartnerRegistered registered -> id = "partner:" + registered.partnerId();
        }
    }
}
