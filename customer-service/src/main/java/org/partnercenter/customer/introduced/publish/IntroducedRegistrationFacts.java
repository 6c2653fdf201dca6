package org.partnercenter.customer.introduced.publish;

import org.partnercenter.contracts.customer.IntroducedRegistrationFact;
import org.partnercenter.customer.introduced.events.IntroducedRegistrationEvent;
import org.partnercenter.customer.introduced.events.IntroducedRegistrationEvent.IntroducedRegistrationRefused;
import org.partnercenter.platform.publish.FactMapping;
import org.springframework.stereotype.Component;

/** What the world is told of an introduced cloud account that led to no customer. */
@Component
class IntroducedRegistrationFacts implements FactMapping<IntroducedRegistrationEvent> {

    @Override
    public Class<IntroducedRegistrationEvent> family() {
        return IntroducedRegistrationEvent.class;
    }

    @Override
    public IntroducedRegistrationFact toFact(IntroducedRegistrationEvent event) {
        return switch (event) {
            case IntroducedRegistrationRefused e ->
                    new IntroducedRegistrationFact.IntroducedRegistrationRefused(
                            e.customerId(),
                            e.partnerId(),
                            e.cloudAccountId(),
                            e.importId(),
                            e.code(),
                            e.accountCustomerId(),
                            e.refusedAt());
        };
    }
}
