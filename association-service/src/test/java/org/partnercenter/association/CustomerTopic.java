package org.partnercenter.association;

import org.partnercenter.contracts.PersonalValue;
import org.partnercenter.contracts.association.AssociationOrigin;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.customer.CustomerFact.CustomerRegistered;
import org.partnercenter.platform.testing.Neighbours;

import java.time.Instant;
import java.util.List;

/** Tells what customer-service would tell. */
public final class CustomerTopic {

    private CustomerTopic() {}

    public static CustomerRegistered registered(String customerId, String partnerId, Instant at) {
        return new CustomerRegistered(
                customerId,
                partnerId,
                "account of " + customerId,
                null,
                new PersonalValue("J***n", "c2VhbGVk"),
                null,
                null,
                null,
                null,
                AssociationType.RESALE,
                AssociationOrigin.CREATED,
                List.of(),
                null,
                at);
    }

    /** Publishes a registration at its place in the customer's history. */
    public static void publish(CustomerRegistered customer, long sequence) {
        Neighbours.publish(customer.customerId(), sequence, customer);
    }
}
