package org.partnercenter.billing.introduction.write;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.billing.introduction.events.IntroductionEvent.CustomerIntroduced;
import org.partnercenter.billing.introduction.write.introduce.IntroduceCustomer;
import org.partnercenter.contracts.association.AssociationType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

class IntroductionTest {

    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");
    private static final IntroduceCustomer INTRODUCE =
            new IntroduceCustomer("c1", "sunbird", "a1", AssociationType.RESALE, "c2VhbGVk", "i1");
    private static final CustomerIntroduced INTRODUCED =
            new CustomerIntroduced(
                    "c1", "sunbird", "a1", AssociationType.RESALE, "c2VhbGVk", "i1", NOW);

    AggregateTestFixture<Introduction> introduction;

    @BeforeEach
    void introduction() {
        introduction = new AggregateTestFixture<>(Introduction.class);
        introduction.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void an_account_is_introduced_once() {
        introduction.givenNoPriorActivity().when(INTRODUCE).expectEvents(INTRODUCED);
        introduction
                .given(INTRODUCED)
                .when(INTRODUCE)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }
}
