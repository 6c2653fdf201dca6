package org.partnercenter.association.partner.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.partnercenter.association.partner.events.PartnerEvent;
import org.partnercenter.association.partner.events.PartnerEvent.PartnerRegistered;
import org.partnercenter.association.partner.events.PartnerEvent.PartnerRestricted;
import org.partnercenter.association.partner.events.PartnerEvent.PartnerRestrictionLifted;
import org.partnercenter.association.partner.write.RegisteredPartners.Registered;
import org.partnercenter.association.partner.write.register.RegisterPartner;
import org.partnercenter.association.partner.write.restrict.LiftRestriction;
import org.partnercenter.association.partner.write.restrict.RestrictPartner;
import org.partnercenter.contracts.association.PartnerKind;
import org.partnercenter.platform.command.Rejection;

import java.time.Clock;
import java.util.Objects;

/**
 * A company that sells the cloud vendor's services. Decides what kind of partner may exist, and
 * whether it is restricted.
 */
@Aggregate(type = "partner", cache = "aggregateCache")
class Partner {

    @AggregateIdentifier private String id;
    private boolean restricted;
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    Partner() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Partner(RegisterPartner command, RegisteredPartners partners, Clock clock) {
        if (!partners.add(
                new Registered(
                        command.partnerId(),
                        command.kind(),
                        command.distributorId(),
                        command.currency()))) {
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

    @CommandHandler
    long handle(RestrictPartner command, RegisteredPartners partners, Clock clock) {
        command.expected().require(getVersion());
        if (!restricted || !Objects.equals(reason, command.reason())) {
            partners.restrict(command.partnerId(), true);
            apply(new PartnerRestricted(command.partnerId(), command.reason(), clock.instant()));
        }
        return getVersion();
    }

    @CommandHandler
    long handle(LiftRestriction command, RegisteredPartners partners, Clock clock) {
        command.expected().require(getVersion());
        if (restricted) {
            partners.restrict(command.partnerId(), false);
            apply(new PartnerRestrictionLifted(command.partnerId(), clock.instant()));
        }
        return getVersion();
    }

    @EventSourcingHandler
    void evolve(PartnerEvent event) {
        switch (event) {
            case PartnerRegistered registered -> id = "partner:" + registered.partnerId();
            case PartnerRestricted restriction -> {
                restricted = true;
                reason = restriction.reason();
            }
            case PartnerRestrictionLifted _ -> restricted = false;
        }
    }
}
