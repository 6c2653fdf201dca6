package org.partnercenter.customer.customer.react;

import com.github.kagkarlsson.scheduler.Scheduler;

import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.association.PartnerFact.PartnerRestricted;
import org.partnercenter.contracts.association.PartnerFact.PartnerRestrictionLifted;
import org.partnercenter.customer.customer.write.restriction.RestrictionWalk;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.FactHeader;
import org.partnercenter.platform.feed.Reaction;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;

/**
 * The resale customers of a restricted partner can't buy, those of one that is free again can: a
 * lasting task goes from one to the next.
 */
@Component
class WhenPartnerRestrictedThenTellItsCustomers implements Reaction {

    private final Scheduler scheduler;
    private final Clock clock;

    WhenPartnerRestrictedThenTellItsCustomers(Scheduler scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "tell-customers-of-restriction";
    }

    @Override
    public Set<Class<? extends Fact>> facts() {
        return Set.of(PartnerRestricted.class, PartnerRestrictionLifted.class);
    }

    @Override
    public void on(Delivery delivery) {
        if (delivery.fact() instanceof PartnerRestricted
                || delivery.fact() instanceof PartnerRestrictionLifted) {
            FactHeader header = delivery.header();
            scheduler.scheduleIfNotExists(
                    RestrictionWalk.over(
                            delivery.fact().partnerId(),
                            header.sequence(),
                            header.id(),
                            Objects.requireNonNullElse(header.traceparent(), "")),
                    clock.instant());
        }
    }
}
