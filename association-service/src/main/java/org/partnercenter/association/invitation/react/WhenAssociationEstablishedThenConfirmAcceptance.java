package org.partnercenter.association.invitation.react;

import org.partnercenter.association.association.Associations;
import org.partnercenter.association.invitation.Acceptances;
import org.partnercenter.association.invitation.Acceptances.InProgress;
import org.partnercenter.association.invitation.write.accept.ConfirmAcceptance;
import org.partnercenter.association.preregistration.write.settle.SettlePreregistration;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.association.AssociationFact.AssociationEstablished;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.Reaction;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Set;

/**
 * An invitation is accepted when its customer became the partner's, and so is its preregistration.
 */
@Component
class WhenAssociationEstablishedThenConfirmAcceptance implements Reaction {

    private final Commands commands;
    private final Acceptances acceptances;
    private final Associations associations;

    WhenAssociationEstablishedThenConfirmAcceptance(
            Commands commands, Acceptances acceptances, Associations associations) {
        this.commands = commands;
        this.acceptances = acceptances;
        this.associations = associations;
    }

    @Override
    public String name() {
        return "confirm-acceptance";
    }

    @Override
    public Set<Class<? extends Fact>> facts() {
        return Set.of(AssociationEstablished.class);
    }

    @Override
    public void on(Delivery delivery) {
        if (delivery.fact() instanceof AssociationEstablished established) {
            acceptances
                    .inProgress(established.customerId())
                    .filter(answer -> isOutcomeOf(answer, established))
                    .ifPresent(answer -> confirm(answer, established.associatedOn()));
        }
    }

    /** Not one that was over when the customer answered; it may be over by now. */
    private boolean isOutcomeOf(InProgress answer, AssociationEstablished established) {
        return answer.partnerId().equals(established.partnerId())
                && associations
                        .endOf(established.customerId(), established.associatedOn())
                        .filter(end -> !end.isAfter(answer.answeredAt()))
                        .isEmpty();
    }

    private void confirm(InProgress answer, Instant at) {
        String preregistration = answer.preregistrationId();
        if (preregistration != null) {
            commands.send(
                    new SettlePreregistration(
                            preregistration, answer.partnerId(), answer.customerId(), at));
        }
        commands.send(new ConfirmAcceptance(answer.invitationId(), answer.customerId(), at));
    }
}
