package org.partnercenter.customer.customer.events;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.PersonalValue;
import org.partnercenter.contracts.association.AssociationOrigin;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.customer.CustomerType;
import org.partnercenter.contracts.customer.FreezeCause;
import org.partnercenter.contracts.customer.FreezeType;

import java.time.Instant;
import java.util.List;

/** Everything that can happen to a customer. Private to this service; others see the facts. */
public sealed interface CustomerEvent {

    String customerId();

    String partnerId();

    @Revision("1")
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
            implements CustomerEvent {}

    @Revision("1")
    record CustomerDetailsChanged(
            String customerId,
            String partnerId,
            PersonalValue name,
            @Nullable PersonalValue mobile,
            @Nullable PersonalValue email,
            @Nullable String country,
            @Nullable CustomerType customerType,
            Instant changedAt)
            implements CustomerEvent {}

    @Revision("1")
    record CustomerTagsReplaced(
            String customerId,
            String partnerId,
            List<String> tags,
            List<String> previousTags,
            Instant replacedAt)
            implements CustomerEvent {}

    @Revision("1")
    record CustomerFrozen(
            String customerId,
            String partnerId,
            FreezeType type,
            FreezeCause cause,
            @Nullable String reason,
            Instant since,
            @Nullable Boolean endsWithRestriction)
            implements CustomerEvent {}

    @Revision("1")
    record CustomerUnfrozen(
            String customerId,
            String partnerId,
            FreezeType type,
            List<FreezeCause> causes,
            @Nullable String reason,
            @Nullable FreezeType remainingType,
            Instant unfrozenAt)
            implements CustomerEvent {}

    @Revision("1")
    record CustomerRejoined(
            String customerId,
            String partnerId,
            String invitationId,
            PersonalValue name,
            @Nullable PersonalValue mobile,
            @Nullable PersonalValue email,
            @Nullable String country,
            @Nullable CustomerType customerType,
            AssociationType associationType,
            AssociationOrigin origin,
            @Nullable String accountManagerId,
            Instant rejoinedAt)
            implements CustomerEvent {}

    @Revision("1")
    record CustomerReleased(
            String customerId, String partnerId, Instant releasedAt, @Nullable Instant endedAt)
            implements CustomerEvent {}

    @Revision("1")
    record AccountManagerAssigned(
            String customerId,
            String partnerId,
            String memberId,
            @Nullable String previousMemberId,
            Instant assignedAt)
            implements CustomerEvent {}

    @Revision("1")
    record AccountManagerUnassigned(
            String customerId, String partnerId, String previousMemberId, Instant unassignedAt)
            implements CustomerEvent {}

    @Revision("1")
    record PersonalDataRevealed(
            String customerId,
            String partnerId,
            List<String> fields,
            @Nullable String reason,
            Instant revealedAt)
            implements CustomerEvent {}
}
