package org.partnercenter.association.association.write;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.partnercenter.association.association.DisassociationLimit;
import org.partnercenter.association.association.DisassociationRequests;
import org.partnercenter.association.association.Party;
import org.partnercenter.association.association.events.AssociationEvent.AssociationEnded;
import org.partnercenter.association.association.events.AssociationEvent.AssociationEstablished;
import org.partnercenter.association.association.events.AssociationEvent.DisassociationRejected;
import org.partnercenter.association.association.events.AssociationEvent.DisassociationRequested;
import org.partnercenter.association.association.events.AssociationEvent.DisassociationWithdrawn;
import org.partnercenter.association.association.write.disassociate.DecideDisassociation;
import org.partnercenter.association.association.write.disassociate.RequestDisassociation;
import org.partnercenter.association.association.write.disassociate.WithdrawDisassociation;
import org.partnercenter.association.customer.ManualFreezes;
import org.partnercenter.association.partner.write.InMemoryRegisteredPartners;
import org.partnercenter.contracts.association.AssociationOrigin;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.association.PartnerKind;
import org.partnercenter.contracts.association.Side;
import org.partnercenter.platform.web.IfMatch;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The history of customer {@code c-1} with partner {@code sunbird}, and who acts in it. */
final class AssociationFixture {

    static final Instant REGISTERED = Instant.parse("2026-06-01T00:00:00Z");
    static final Instant NOW = Instant.parse("2026-11-22T06:26:16Z");
    static final Party ADMIN = new Party(Side.PARTNER, "sunbird", null, "member:ann");
    static final Party RIVAL = new Party(Side.PARTNER, "rival", null, "member:bob");
    static final Party CUSTOMER = new Party(Side.CUSTOMER, null, "c-1", "customer:c-1");
    static final Party STRANGER = new Party(Side.CUSTOMER, null, "c-2", "customer:c-2");
    static final Party PLATFORM = new Party(Side.PARTNER, null, null, "client:platform");

    final Set<String> frozenByHand = new HashSet<>();
    final InMemoryAssociations associations = new InMemoryAssociations();

    AggregateTestFixture<Association> association() {
        var association = new AggregateTestFixture<>(Association.class);
        association.registerInjectableResource(
                new InMemoryRegisteredPartners()
                        .with("sunbird", PartnerKind.SOLUTION_PROVIDER)
                        .with("rival", PartnerKind.SOLUTION_PROVIDER));
        association.registerInjectableResource(associations);
        association.registerInjectableResource((ManualFreezes) frozenByHand::contains);
        association.registerInjectableResource(new DisassociationLimit(3, Period.ofMonths(3)));
        association.registerInjectableResource(
                new DisassociationRequests() {
                    @Override
                    public void add(String requestId, String customerId) {}

                    @Override
                    public Optional<String> customerOf(String requestId) {
                        return Optional.of("c-1");
                    }
                });
        association.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
        return association;
    }

    static AssociationEstablished established(String partnerId, AssociationType type) {
        return new AssociationEstablished(
                "c-1", partnerId, type, AssociationOrigin.CREATED, "member:ann", REGISTERED);
    }

    static DisassociationRequested requested(String requestId, Party by, Instant at) {
        return new DisassociationRequested(
                "c-1", "sunbird", requestId, by.side(), "too dear", by.actor(), at);
    }

    static DisassociationRejected rejected(String requestId) {
        return new DisassociationRejected("c-1", "sunbird", requestId, null, NOW);
    }

    static DisassociationWithdrawn withdrawn(String requestId) {
        return new DisassociationWithdrawn("c-1", "sunbird", requestId, NOW);
    }

    static AssociationEnded ended(String requestId, Party by, Party decidedBy) {
        return new AssociationEnded(
                "c-1",
                "sunbird",
                AssociationType.RESALE,
                requestId,
                "too dear",
                by.actor(),
                decidedBy.actor(),
                REGISTERED,
                NOW);
    }

    static RequestDisassociation request(String requestId, Party by) {
        return new RequestDisassociation("c-1", requestId, by, "too dear");
    }

    static DecideDisassociation decide(String requestId, Party by, boolean approved) {
        return new DecideDisassociation("c-1", requestId, by, approved, null, new IfMatch(null));
    }

    static WithdrawDisassociation withdraw(String requestId, Party by) {
        return new WithdrawDisassociation("c-1", requestId, by, new IfMatch(null));
    }
}
