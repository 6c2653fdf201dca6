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

    /** The account is frozen from that instant on. */
    record CustomerFrozen(
            String customerId,
            String partnerId,
            FreezeType type,
            FreezeCause cause,
            @Nullable String reason,
            Instant since)
            implements CustomerFact {}

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
