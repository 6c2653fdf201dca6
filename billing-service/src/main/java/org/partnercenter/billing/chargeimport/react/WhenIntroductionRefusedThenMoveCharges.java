package org.partnercenter.billing.chargeimport.react;

import org.partnercenter.billing.chargeimport.write.move.ChargeMoves;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.customer.IntroducedRegistrationFact.IntroducedRegistrationRefused;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.Reaction;
import org.springframework.stereotype.Component;

import java.util.Set;

/** What was charged to a customer that could not be registered goes to who has its account. */
@Component
class WhenIntroductionRefusedThenMoveCharges implements Reaction {

    private final ChargeMoves moves;

    WhenIntroductionRefusedThenMoveCharges(ChargeMoves moves) {
        this.moves = moves;
    }

    @Override
    public String name() {
        return "move-introduced-charges";
    }

    @Override
    public Set<Class<? extends Fact>> facts() {
        return Set.of(IntroducedRegistrationRefused.class);
    }

    @Override
    public void on(Delivery delivery) {
        if (delivery.fact() instanceof IntroducedRegistrationRefused refused) {
            moves.begin(refused.partnerId(), refused.customerId(), refused.accountCustomerId());
        }
    }
}
