package org.partnercenter.association.association.write;

import org.partnercenter.association.association.Party;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.association.Side;
import org.partnercenter.platform.command.Rejection;

import java.time.Instant;

/** Whose a customer is: nobody's, or one partner's since then. */
sealed interface Standing {

    record Free() implements Standing {}

    record With(String partnerId, AssociationType type, Instant since) implements Standing {

        boolean isSameAs(With other) {
            return partnerId.equals(other.partnerId) && type == other.type;
        }
    }

    /** The association, if the party is one of its sides. */
    default With requirePresent(Party by, String customerId) {
        return switch (this) {
            case With present when by.isOf(present.partnerId(), customerId) -> present;
            case Free _ when by.side() == Side.CUSTOMER && by.isOf("", customerId) ->
                    throw Rejection.conflict(
                            "NOT_ASSOCIATED",
                            "You are associated with no partner: nothing can end.");
            case Standing _ -> throw Party.unknownCustomer();
        };
    }
}
