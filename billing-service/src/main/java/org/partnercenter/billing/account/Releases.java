package org.partnercenter.billing.account;

import org.partnercenter.contracts.customer.CustomerFact.CustomerReleased;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.feed.Delivery;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Optional;

/** Who is no longer whose customer, for what ends with that. */
@Component
public class Releases {

    /** The customer was released at that place in its history. */
    public record Release(String customerId, long sequence) {}

    private final Customers customers;
    private final Commands commands;

    Releases(Customers customers, Commands commands) {
        this.customers = customers;
        this.commands = commands;
    }

    /**
     * The release, if the fact is one. It waits until the customers that commands work on say so
     * too: what was stored before that is found, what comes after is refused.
     */
    public Optional<Release> of(Delivery delivery) {
        if (!(delivery.fact() instanceof CustomerReleased released)) {
            return Optional.empty();
        }
        long sequence = delivery.header().sequence();
        if (!customers.know(released.customerId(), sequence)) {
            throw Rejection.unavailable(
                    "VIEW_BEHIND", "The release is not noted yet.", Duration.ofSeconds(1));
        }
        return Optional.of(new Release(released.customerId(), sequence));
    }

    /** Ends something of the customer's, if there is one. */
    public void end(Object command) {
        try {
            commands.send(command);
        } catch (Rejection rejection) {
            if (!rejection.code().equals("NOT_FOUND")) {
                throw rejection;
            }
        }
    }
}
