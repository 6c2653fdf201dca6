package org.partnercenter.contracts.customer;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.PersonalValue;
import org.partnercenter.contracts.association.AssociationOrigin;
import org.partnercenter.contracts.association.AssociationType;

import java.time.Instant;
import java.util.List;

/** What happened to a customer's account. */
public sealed interface CustomerFact extends Fact {

    String customerId();

    @Override
    default String subject() {
        return customerId();
    }

    /** The account exists and asks to be associated with the partner in that way. */
    record CustomerRegistered(
            String customerId,
            String partnerId,
            String accountName,
            @Nullable String cloudAccountId,
            PersonalValue name,
            @Nullable PersonalValue mobile,
            @Nullable PersonalValue email,
            @Nullable String country,
            @Nullable CustomerType customerType,
            AssociationType associationType,
            AssociationOrigin origin,
            List<String> tags,
            @Nullable String accountManagerId,
            Instant registeredAt)
            implements CustomerFact {}

    /** The basic information as it is from now on. */
    record CustomerDetailsChanged(
            String customerId,
            String partnerId,
            PersonalValue name,
            @Nullable PersonalValue mobile,
            @Nullable PersonalValue email,
            @Nullable String country,
            @Nullable CustomerType customerType,
            Instant changedAt)
            implements CustomerFact {}

    /** The tags as they are from now on, and as they were. */
    record CustomerTagsReplaced(
            String customerId,
            String partnerId,
            List<String> tags,
            List<String> previousTags,
            Instant replacedAt)
            implements CustomerFact {}

    /**
     * One more cause freezes the account from that instant on, or the same cause freezes it as hard
     * as this from then on. It is frozen as long as any cause holds, as hard as the hardest of
     * them. A cause that ends with the restriction would hold no longer but for the restriction of
     * the partner, and is lifted together with it.
     */
    record CustomerFrozen(
            String customerId,
            String partnerId,
            FreezeType type,
            FreezeCause cause,
            @Nullable String reason,
            Instant since,
            @Nullable Boolean endsWithRestriction)
            implements CustomerFact {

        /** A cause that is lifted by itself. */
        public CustomerFrozen(
                String customerId,
                String partnerId,
                FreezeType type,
                FreezeCause cause,
                @Nullable String reason,
                Instant since) {
            this(customerId, partnerId, type, cause, reason, since, null);
        }
    }

    /**
     * These causes of a freeze hold no longer; what remains, if anything, is what still freezes the
     * account.
     */
    record CustomerUnfrozen(
            String customerId,
            String partnerId,
            FreezeType type,
            List<FreezeCause> causes,
            @Nullable String reason,
            @Nullable FreezeType remainingType,
            Instant unfrozenAt)
            implements CustomerFact {}

    /**
     * A customer that was free is a partner's again, with the account that it had, and asks to be
     * associated with the partner in that way.
     */
    record CustomerRejoined(
            String customerId,
            String partnerId,
            PersonalValue name,
            @Nullable PersonalValue mobile,
            @Nullable PersonalValue email,
            @Nullable String country,
            @Nullable CustomerType customerType,
            AssociationType associationType,
            AssociationOrigin origin,
            @Nullable String accountManagerId,
            Instant rejoinedAt)
            implements CustomerFact {}

    /**
     * The customer is no longer the partner's: its manager, tags and freezes ended with that. The
     * association had ended at that instant; one that begins after it begins later.
     */
    record CustomerReleased(
            String customerId, String partnerId, Instant releasedAt, @Nullable Instant endedAt)
            implements CustomerFact {

        /** A release that does not say when the association had ended. */
        public CustomerReleased(String customerId, String partnerId, Instant releasedAt) {
            this(customerId, partnerId, releasedAt, null);
        }
    }

    /**
     * The customer has that account manager from now on, and had the previous one, if any, until
     * now.
     */
    record AccountManagerAssigned(
            String customerId,
            String partnerId,
            String memberId,
            @Nullable String previousMemberId,
            Instant assignedAt)
            implements CustomerFact {}

    /** The customer has no account manager any more. */
    record AccountManagerUnassigned(
            String customerId, String partnerId, String previousMemberId, Instant unassignedAt)
            implements CustomerFact {}

    /** Somebody saw these personal fields (name, mobile, email) in full. */
    record PersonalDataRevealed(
            String customerId,
            String partnerId,
            List<String> fields,
            @Nullable String reason,
            Instant revealedAt)
            implements CustomerFact {}
}
