package org.partnercenter.customer.customer.read.view;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.customer.CustomerFact;
import org.partnercenter.contracts.customer.CustomerFact.AccountManagerAssigned;
import org.partnercenter.contracts.customer.CustomerFact.AccountManagerUnassigned;
import org.partnercenter.contracts.customer.CustomerFact.CustomerRegistered;
import org.partnercenter.contracts.customer.CustomerFact.CustomerRejoined;
import org.partnercenter.platform.feed.FactHeader;

import java.time.Instant;
import java.util.Optional;

/** One line of a customer's account manager history. */
record ManagerChange(
        String customerId,
        long sequence,
        String partnerId,
        @Nullable String from,
        @Nullable String to,
        String by,
        Instant at) {

    static Optional<ManagerChange> of(CustomerFact fact, FactHeader header) {
        return switch (fact) {
            case CustomerRegistered it when it.accountManagerId() != null ->
                    of(header, it.partnerId(), null, it.accountManagerId(), it.registeredAt(), it);
            case CustomerRejoined it when it.accountManagerId() != null ->
                    of(header, it.partnerId(), null, it.accountManagerId(), it.rejoinedAt(), it);
            case AccountManagerAssigned it ->
                    of(
                            header,
                            it.partnerId(),
                            it.previousMemberId(),
                            it.memberId(),
                            it.assignedAt(),
                            it);
            case AccountManagerUnassigned it ->
                    of(header, it.partnerId(), it.previousMemberId(), null, it.unassignedAt(), it);
            default -> Optional.empty();
        };
    }

    private static Optional<ManagerChange> of(
            FactHeader header,
            String partnerId,
            @Nullable String from,
            @Nullable String to,
            Instant at,
            CustomerFact fact) {
        return Optional.of(
                new ManagerChange(
                        fact.customerId(),
                        header.sequence(),
                        partnerId,
                        from,
                        to,
                        header.actor(),
                        at));
    }
}
