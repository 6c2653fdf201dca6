package org.partnercenter.customer.customer.write;

import static org.partnercenter.customer.customer.write.Given.AT;
import static org.partnercenter.customer.customer.write.Given.ID;
import static org.partnercenter.customer.customer.write.Given.NOW;
import static org.partnercenter.customer.customer.write.Given.PARTNER;
import static org.partnercenter.customer.customer.write.Given.refusal;
import static org.partnercenter.customer.customer.write.Given.resale;

import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.partnercenter.contracts.customer.FreezeType;
import org.partnercenter.customer.customer.events.CustomerEvent.CustomerTagsReplaced;
import org.partnercenter.customer.customer.events.CustomerEvent.PersonalDataRevealed;
import org.partnercenter.customer.customer.write.freeze.FreezeCustomer;
import org.partnercenter.customer.customer.write.tags.ReplaceTags;
import org.partnercenter.platform.web.IfMatch;

import java.util.List;

/** Which version a change is made for, when others have looked at the customer meanwhile. */
class ChangeVersionTest {

    private static final Scope OWN = new Scope(PARTNER, null);
    private static final PersonalDataRevealed LOOKED_AT =
            new PersonalDataRevealed(ID, PARTNER, List.of("name"), null, AT);
    private static final CustomerTagsReplaced TAGGED =
            new CustomerTagsReplaced(ID, PARTNER, List.of("new"), List.of("gold"), NOW);

    @Test
    void looks_do_not_count() {
        given(resale(), LOOKED_AT, LOOKED_AT)
                .when(tag(0))
                .expectEvents(TAGGED)
                .expectResultMessagePayload(3L);
        given(resale(), TAGGED, LOOKED_AT)
                .when(freeze(1))
                .expectSuccessfulHandlerExecution()
                .expectResultMessagePayload(3L);
    }

    @Test
    void what_changes_nothing_answers_the_version_that_it_found() {
        given(resale(), TAGGED, LOOKED_AT)
                .when(tag(1))
                .expectNoEvents()
                .expectResultMessagePayload(1L);
    }

    @Test
    void a_change_for_another_version_is_refused() {
        given(resale(), LOOKED_AT, TAGGED)
                .when(freeze(0))
                .expectException(refusal("PRECONDITION_FAILED"));
        given(resale(), LOOKED_AT).when(tag(1)).expectException(refusal("PRECONDITION_FAILED"));
    }

    private static TestExecutor<Customer> given(Object... events) {
        return Given.customer(new KnownTiers()).given(events);
    }

    private static ReplaceTags tag(long version) {
        return new ReplaceTags(ID, OWN, new IfMatch(version), List.of("new"));
    }

    private static FreezeCustomer freeze(long version) {
        return new FreezeCustomer(ID, OWN, new IfMatch(version), FreezeType.ACCOUNT, "unpaid");
    }
}
