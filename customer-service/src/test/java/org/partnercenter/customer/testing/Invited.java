package org.partnercenter.customer.testing;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.association.InvitationFact.InvitationAnswered;
import org.partnercenter.contracts.customer.CustomerType;
import org.partnercenter.platform.testing.Neighbours;

import java.time.Instant;

/** Customers that answer invitations, as association-service would tell it. */
public final class Invited {

    private Invited() {}

    /** The customer answers with that account and that personal data (JSON). */
    public static void answers(
            String invitationId,
            String partnerId,
            String customerId,
            String accountName,
            String person,
            @Nullable String managerId) {
        Neighbours.publish(
                "invitation:" + invitationId,
                0,
                answer(
                        invitationId,
                        partnerId,
                        customerId,
                        accountName,
                        person,
                        managerId,
                        Instant.now()));
    }

    /** What association-service tells of such an answer that came at that time. */
    public static InvitationAnswered answer(
            String invitationId,
            String partnerId,
            String customerId,
            String accountName,
            String person,
            @Nullable String managerId,
            Instant answeredAt) {
        return new InvitationAnswered(
                invitationId,
                partnerId,
                customerId,
                AssociationType.RESALE,
                accountName,
                null,
                TestKeysets.sealIntroduction(customerId, person),
                "DE",
                CustomerType.ENTERPRISE,
                managerId,
                null,
                answeredAt);
    }
}
