package org.partnercenter.customer.customer.write;

import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import org.partnercenter.customer.customer.events.CustomerEvent;
import org.partnercenter.customer.customer.events.CustomerEvent.PersonalDataRevealed;
import org.partnercenter.platform.web.IfMatch;

/**
 * The version that a change is made for: the place of the last event that changed the customer. A
 * look at its personal data is recorded and changes nothing.
 */
final class ChangeVersion {

    private long value;

    void take(CustomerEvent event) {
        if (!(event instanceof PersonalDataRevealed)) {
            value = getVersion();
        }
    }

    long value() {
        return value;
    }

    /** Refuses with 412 a change that was made for another version. */
    void require(IfMatch expected) {
        expected.require(value);
    }
}
