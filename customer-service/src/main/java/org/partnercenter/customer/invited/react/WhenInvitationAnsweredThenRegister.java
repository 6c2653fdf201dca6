package org.partnercenter.customer.invited.react;

import com.github.kagkarlsson.scheduler.Scheduler;

import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.association.InvitationFact.InvitationAnswered;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.Reaction;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/**
 * Who answers an invitation becomes the partner's customer. One that another partner still has from
 * before its answer is about to be released, as ends of associations are told apart from answers:
 * it is looked at again for a while.
 */
@Component
class WhenInvitationAnsweredThenRegister implements Reaction {

    static final String RULE = "register-invited";

    private final InvitedRegistrations registrations;
    private final Scheduler scheduler;
    private final Clock clock;

    WhenInvitationAnsweredThenRegister(
            InvitedRegistrations registrations, Scheduler scheduler, Clock clock) {
        this.registrations = registrations;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public String name() {
        return RULE;
    }

    @Override
    public Set<Class<? extends Fact>> facts() {
        return Set.of(InvitationAnswered.class);
    }

    @Override
    public void on(Delivery delivery) {
        if (delivery.fact() instanceof InvitationAnswered answer
                && !registrations.settle(delivery.header().id(), answer)) {
            Instant now = clock.instant();
            scheduler.scheduleIfNotExists(
                    LateRelease.of(answer, delivery.header(), now.plus(LateRelease.LONGEST)),
                    now.plus(LateRelease.PAUSE));
        }
    }
}
