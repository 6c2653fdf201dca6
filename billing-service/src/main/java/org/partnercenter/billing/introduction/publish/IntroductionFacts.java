package org.partnercenter.billing.introduction.publish;

import org.partnercenter.billing.introduction.events.IntroductionEvent;
import org.partnercenter.billing.introduction.events.IntroductionEvent.CustomerIntroduced;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.billing.IntroductionFact;
import org.partnercenter.platform.publish.FactMapping;
import org.springframework.stereotype.Component;

/** Tells which accounts shall become customers. */
@Component
class IntroductionFacts implements FactMapping<IntroductionEvent> {

    @Override
    public Class<IntroductionEvent> family() {
        return IntroductionEvent.class;
    }

    @Override
    public Fact toFact(IntroductionEvent event) {
        return switch (event) {
            case CustomerIntroduced introduced ->
                    new IntroductionFact.CustomerIntroduced(
                            introduced.customerId(),
                            introduced.partnerId(),
                            introduced.cloudAccountId(),
                            introduced.associationType(),
                            introduced.sealedName(),
                            introduced.importId(),
                            introduced.introducedAt());
        };
    }
}
