package org.partnercenter.association.reseller.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.partnercenter.association.partner.write.RegisteredPartners;
import org.partnercenter.association.partner.write.RegisteredPartners.Registered;
import org.partnercenter.association.reseller.events.ResellerEvent;
import org.partnercenter.association.reseller.events.ResellerEvent.ResellerPermissionsChanged;
import org.partnercenter.association.reseller.write.permissions.SetPermissions;
import org.partnercenter.contracts.association.ResellerPermissions;

import java.time.Clock;
import java.util.Objects;

/** What a distributor lets one of its resellers do. */
@Aggregate(type = "reseller-permissions", cache = "aggregateCache")
class Reseller {

    @AggregateIdentifier private String id;
    private ResellerPermissions permissions = ResellerPermissions.NONE;
    private long changes;

    @SuppressWarnings("NullAway.Init")
    Reseller() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(
            SetPermissions command,
            RegisteredPartners partners,
            ResellerRights rights,
            AllocatedBudgets allocated,
            Clock clock) {
        Registered reseller =
                partners.find(command.resellerId())
                        .filter(partner -> command.by().reaches(partner))
                        .orElseThrow(Distributor::unknownReseller);
        command.expected().require(changes);
        command.requireCurrency(reseller.currency());
        if (!permissions.equals(command.permissions())) {
            QuotaCut cut = new QuotaCut(reseller, permissions, command.permissions(), allocated);
            if (!command.force()) {
                cut.refuse();
            }
            rights.put(command.resellerId(), command.permissions());
            apply(
                    new ResellerPermissionsChanged(
                            command.resellerId(),
                            Objects.requireNonNull(reseller.distributorId()),
                            command.permissions(),
                            permissions,
                            cut.overAllocated(),
                            clock.instant()));
        }
        return changes;
    }

    @EventSourcingHandler
    void evolve(ResellerEvent event) {
        switch (event) {
            case ResellerPermissionsChanged changed -> {
                id = "reseller-permissions:" + changed.resellerId();
                permissions = changed.permissions();
                changes++;
            }
        }
    }
}
