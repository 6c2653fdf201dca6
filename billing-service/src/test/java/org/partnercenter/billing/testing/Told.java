package org.partnercenter.billing.testing;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.MoneyValue;
import org.partnercenter.contracts.PersonalValue;
import org.partnercenter.contracts.association.AssociationOrigin;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.association.ResellerFact.ResellerPermissionsChanged;
import org.partnercenter.contracts.association.ResellerPermissions;
import org.partnercenter.contracts.customer.CustomerFact.CustomerRegistered;
import org.partnercenter.contracts.customer.CustomerFact.CustomerRejoined;
import org.partnercenter.contracts.customer.CustomerFact.CustomerReleased;
import org.partnercenter.platform.testing.Neighbours;

import java.time.Instant;
import java.util.List;

/** What the other services tell about customers and resellers. */
public final class Told {

    private static final Instant AT = Instant.parse("2024-01-01T00:00:00Z");
    private static final PersonalValue NAME = new PersonalValue("J***n", "c2VhbGVk");

    private Told() {}

    /** A new customer of that kind; answers its id. */
    public static String customer(String partnerId, AssociationType type) {
        String id = Known.newId("customer");
        Neighbours.publish(
                id,
                0,
                new CustomerRegistered(
                        id,
                        partnerId,
                        "account of " + id,
                        "cloud-" + id,
                        NAME,
                        null,
                        null,
                        null,
                        null,
                        type,
                        AssociationOrigin.CREATED,
                        List.of(),
                        null,
                        AT));
        return id;
    }

    /** The customer is no longer the partner's. */
    public static void released(String customerId, String partnerId, long sequence) {
        Neighbours.publish(
                customerId, sequence, new CustomerReleased(customerId, partnerId, Instant.now()));
    }

    /** The customer is a partner's again. */
    public static void rejoined(
            String customerId, String partnerId, AssociationType type, long sequence) {
        Neighbours.publish(
                customerId,
                sequence,
                new CustomerRejoined(
                        customerId,
                        partnerId,
                        NAME,
                        null,
                        null,
                        null,
                        null,
                        type,
                        AssociationOrigin.INVITED,
                        null,
                        Instant.now()));
    }

    /** What the reseller may do about budgets from now on, with its quotas in USD. */
    public static void permissions(
            String reseller,
            String distributor,
            long sequence,
            boolean setBudgets,
            boolean restrictPurchase,
            boolean freezeResources,
            @Nullable String monthly,
            @Nullable String oneTime) {
        Neighbours.publish(
                "reseller-permissions:" + reseller,
                sequence,
                new ResellerPermissionsChanged(
                        reseller,
                        distributor,
                        new ResellerPermissions(
                                setBudgets,
                                restrictPurchase,
                                freezeResources,
                                false,
                                false,
                                usd(monthly),
                                usd(oneTime)),
                        ResellerPermissions.NONE,
                        Instant.now()));
    }

    private static @Nullable MoneyValue usd(@Nullable String amount) {
        return amount == null ? null : new MoneyValue(amount, "USD");
    }
}
