package org.partnercenter.billing.testing;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.PersonalValue;
import org.partnercenter.contracts.association.AssociationOrigin;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.association.PartnerFact.PartnerRegistered;
import org.partnercenter.contracts.association.PartnerKind;
import org.partnercenter.contracts.customer.CustomerFact.AccountManagerAssigned;
import org.partnercenter.contracts.customer.CustomerFact.CustomerRegistered;
import org.partnercenter.contracts.customer.CustomerFact.CustomerRejoined;
import org.partnercenter.contracts.customer.CustomerFact.CustomerReleased;
import org.partnercenter.platform.testing.Neighbours;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Partners and customers that billing-service was told of. */
public final class Known {

    private static final Instant AT = Instant.parse("2024-01-01T00:00:00Z");
    private static final AtomicInteger LAST = new AtomicInteger();

    private Known() {}

    /** An id that nobody had before. */
    public static String newId(String name) {
        return name + "-" + LAST.incrementAndGet();
    }

    public static String partner() {
        return partner("EUR", null);
    }

    /** A new partner; answers its id. */
    public static String partner(String currency, @Nullable String distributorId) {
        return partner(currency, distributorId, "+08:00");
    }

    /** One whose months begin by that time zone. */
    public static String partner(String currency, @Nullable String distributorId, String zone) {
        String id = newId("partner");
        Neighbours.publish(
                "partner:" + id,
                0,
                new PartnerRegistered(
                        id,
                        "Partner " + id,
                        distributorId == null
                                ? PartnerKind.SOLUTION_PROVIDER
                                : PartnerKind.RESELLER,
                        distributorId,
                        "DE",
                        currency,
                        zone,
                        AT));
        return id;
    }

    /** A new customer with that cloud account; answers its id. */
    public static String customer(String partnerId, String cloudAccountId) {
        String id = newId("customer");
        customer(id, partnerId, cloudAccountId);
        return id;
    }

    public static void customer(String id, String partnerId, @Nullable String cloudAccountId) {
        Neighbours.publish(
                id,
                0,
                new CustomerRegistered(
                        id,
                        partnerId,
                        "account of " + id,
                        cloudAccountId,
                        new PersonalValue("J***n", "c2VhbGVk"),
                        null,
                        null,
                        null,
                        null,
                        AssociationType.RESALE,
                        AssociationOrigin.CREATED,
                        List.of(),
                        null,
                        AT));
    }

    /** The customer leaves the one partner and comes to the other, by its second and third fact. */
    public static void moves(String customerId, String from, String to) {
        Neighbours.publish(customerId, 1, new CustomerReleased(customerId, from, AT));
        Neighbours.publish(
                customerId,
                2,
                new CustomerRejoined(
                        customerId,
                        to,
                        new PersonalValue("J***n", "c2VhbGVk"),
                        null,
                        null,
                        null,
                        null,
                        AssociationType.RESALE,
                        AssociationOrigin.INVITED,
                        null,
                        AT));
    }

    /** The customer's account manager is that member, by the customer's second fact. */
    public static void manager(String customerId, String partnerId, String memberId) {
        Neighbours.publish(
                customerId,
                1,
                new AccountManagerAssigned(customerId, partnerId, memberId, null, AT));
    }
}
