package org.partnercenter.association;

import org.partnercenter.contracts.PersonalValue;
import org.partnercenter.contracts.association.AssociationOrigin;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.customer.CustomerFact;
import org.partnercenter.contracts.customer.CustomerFact.CustomerFrozen;
import org.partnercenter.contracts.customer.CustomerFact.CustomerRegistered;
import org.partnercenter.contracts.customer.CustomerFact.CustomerUnfrozen;
import org.partnercenter.contracts.customer.FreezeCause;
import org.partnercenter.contracts.customer.FreezeType;
import org.partnercenter.platform.testing.Neighbours;

import java.time.Instant;
import java.util.List;

/** Tells what customer-service would tell. */
public final class CustomerTopic {

    private CustomerTopic() {}

    public static CustomerRegistered registered(String customerId, String partnerId, Instant at) {
        return registered(customerId, partnerId, "account of " + customerId, at);
    }

    public static CustomerRegistered registered(
            String customerId, String partnerId, String accountName, Instant at) {
        return new CustomerRegistered(
                customerId,
                partnerId,
                accountName,
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

    public static CustomerFrozen frozenByHand(String customerId, String partnerId) {
        return new CustomerFrozen(
                customerId,
                partnerId,
                FreezeType.ACCOUNT,
                FreezeCause.MANUAL,
                "unpaid",
                Instant.EPOCH);
    }

    public static CustomerUnfrozen unfrozenByHand(String customerId, String partnerId) {
        return new CustomerUnfrozen(
                customerId,
                partnerId,
                FreezeType.ACCOUNT,
                List.of(FreezeCause.MANUAL),
                "paid",
                null,
                Instant.EPOCH);
    }

    /** Publishes what happened at its place in the customer's history. */
    public static void publish(CustomerFact fact, long sequence) {
        Neighbours.publish(fact.customerId(), sequence, fact);
    }
}
