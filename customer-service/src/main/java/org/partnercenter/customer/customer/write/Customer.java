package org.partnercenter.customer.customer.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.partnercenter.customer.customer.events.CustomerEvent;
import org.partnercenter.customer.customer.events.CustomerEvent.AccountManagerAssigned;
import org.partnercenter.customer.customer.events.CustomerEvent.AccountManagerUnassigned;
import org.partnercenter.customer.customer.events.CustomerEvent.CustomerDetailsChanged;
import org.partnercenter.customer.customer.events.CustomerEvent.CustomerFrozen;
import org.partnercenter.customer.customer.events.CustomerEvent.CustomerRegistered;
import org.partnercenter.customer.customer.events.CustomerEvent.CustomerRejoined;
import org.partnercenter.customer.customer.events.CustomerEvent.CustomerReleased;
import org.partnercenter.customer.customer.events.CustomerEvent.CustomerTagsReplaced;
import org.partnercenter.customer.customer.events.CustomerEvent.CustomerUnfrozen;
import org.partnercenter.customer.customer.events.CustomerEvent.PersonalDataRevealed;
import org.partnercenter.customer.customer.write.change.ChangeDetails;
import org.partnercenter.customer.customer.write.manager.AssignAccountManager;
import org.partnercenter.customer.customer.write.manager.UnassignAccountManager;
import org.partnercenter.customer.customer.write.register.Accounts;
import org.partnercenter.customer.customer.write.register.RegisterCustomer;
import org.partnercenter.customer.customer.write.rejoin.RejoinCustomer;
import org.partnercenter.customer.customer.write.release.ReleaseCustomer;
import org.partnercenter.customer.customer.write.reveal.RevealPersonalData;
import org.partnercenter.customer.customer.write.tags.ReplaceTags;
import org.partnercenter.customer.member.Memberships;
import org.partnercenter.customer.personal.PersonalData;
import org.partnercenter.customer.personal.PersonalField;
import org.partnercenter.customer.personal.Vault;
import org.partnercenter.platform.command.Rejection;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A customer's account. Decides what a partner may do with it; every command answers the version
 * that it led to.
 */
@Aggregate(type = "customer", cache = "aggregateCache")
public class Customer {

    @SuppressWarnings("NullAway")
    @AggregateIdentifier
    private String id;

    private String partnerId = "";
    private @Nullable Details details;
    private List<String> tags = List.of();
    private @Nullable String managerId;
    private Instant joinedAt = Instant.MIN;
    private Instant endedAt = Instant.MIN;
    private final Set<String> answered = new HashSet<>();
    private final ChangeVersion version = new ChangeVersion();
    @AggregateMember private final Freezing freezing = new Freezing(version);

    Customer() {}

    @CommandHandler
    Customer(
            RegisterCustomer command,
            Accounts accounts,
            Memberships members,
            PersonalData personal,
            Clock clock) {
        String manager = command.accountManagerId();
        if (manager != null) {
            members.require("accountManagerId", command.partnerId(), manager);
        }
        accounts.claim(command);
        Sealing sealing = new Sealing(personal.create(command.customerId()));
        apply(sealing.registered(command, clock.instant()));
    }

    @CommandHandler
    void handle(
            RejoinCustomer command,
            Accounts accounts,
            Memberships members,
            PersonalData personal,
            Clock clock) {
        RegisterCustomer account = command.account();
        if (answered.contains(command.invitationId())) {
            return;
        }
        if (!partnerId.isEmpty()) {
            throw Rejection.conflict(
                    joinedAt.isBefore(command.answeredAt())
                            ? "RELEASE_AWAITED"
                            : "ALREADY_ASSOCIATED",
                    "This customer is associated with a partner.");
        }
        String manager = account.accountManagerId();
        if (manager != null) {
            members.require("accountManagerId", account.partnerId(), manager);
        }
        accounts.join(id, account.partnerId(), account.associationType());
        Vault vault = personal.of(id).orElseGet(() -> personal.create(id));
        apply(new Sealing(vault).rejoined(command, laterThan(endedAt, clock)));
    }

    @CommandHandler
    void handle(ReleaseCustomer command, Accounts accounts, Clock clock) {
        if (partnerId.equals(command.partnerId()) && !command.endedAt().isBefore(joinedAt)) {
            Instant now = clock.instant();
            accounts.release(id);
            if (managerId != null) {
                apply(new AccountManagerUnassigned(id, partnerId, managerId, now));
            }
            freezing.end(now);
            apply(new CustomerReleased(id, partnerId, now, command.endedAt()));
        }
    }

    @CommandHandler
    long handle(ChangeDetails command, PersonalData personal, Clock clock) {
        command.scope().require(partnerId, managerId);
        version.require(command.expected());
        Details now = details();
        Details changed =
                new Sealing(personal.of(id).orElseThrow(Sealing::erased))
                        .changed(now, command.patch());
        if (!changed.equals(now)) {
            apply(
                    new CustomerDetailsChanged(
                            id,
                            partnerId,
                            changed.name(),
                            changed.mobile(),
                            changed.email(),
                            changed.country(),
                            changed.customerType(),
                            clock.instant()));
        }
        return version.value();
    }

    @CommandHandler
    long handle(ReplaceTags command, Clock clock) {
        command.scope().require(partnerId, managerId);
        version.require(command.expected());
        if (!command.tags().equals(tags)) {
            apply(new CustomerTagsReplaced(id, partnerId, command.tags(), tags, clock.instant()));
        }
        return version.value();
    }

    @CommandHandler
    long handle(AssignAccountManager command, Memberships members, Clock clock) {
        command.scope().require(partnerId, managerId);
        version.require(command.expected());
        members.require("memberId", partnerId, command.memberId());
        if (!command.memberId().equals(managerId)) {
            apply(
                    new AccountManagerAssigned(
                            id, partnerId, command.memberId(), managerId, clock.instant()));
        }
        return version.value();
    }

    @CommandHandler
    long handle(UnassignAccountManager command, Clock clock) {
        command.scope().require(partnerId, managerId);
        version.require(command.expected());
        if (managerId != null) {
            apply(new AccountManagerUnassigned(id, partnerId, managerId, clock.instant()));
        }
        return version.value();
    }

    @CommandHandler
    Map<PersonalField, String> handle(
            RevealPersonalData command, PersonalData personal, Clock clock) {
        command.scope().require(partnerId, managerId);
        apply(
                new PersonalDataRevealed(
                        id,
                        partnerId,
                        command.fields().stream().sorted().map(PersonalField::wireName).toList(),
                        command.reason(),
                        clock.instant()));
        return new Sealing(personal.of(id).orElseThrow(Sealing::erased))
                .opened(details(), command.fields());
    }

    /** The only place where state changes. */
    @EventSourcingHandler
    void evolve(CustomerEvent event) {
        version.take(event);
        switch (event) {
            case CustomerRegistered e -> {
                id = e.customerId();
                partnerId = e.partnerId();
                details =
                        new Details(e.name(), e.mobile(), e.email(), e.country(), e.customerType());
                tags = e.tags();
                managerId = e.accountManagerId();
                joinedAt = e.registeredAt();
            }
            case CustomerRejoined e -> {
                partnerId = e.partnerId();
                details =
                        new Details(e.name(), e.mobile(), e.email(), e.country(), e.customerType());
                managerId = e.accountManagerId();
                joinedAt = e.rejoinedAt();
                answered.add(e.invitationId());
            }
            case CustomerReleased e -> {
                partnerId = "";
                endedAt = e.endedAt() == null ? e.releasedAt() : e.endedAt();
                tags = List.of();
            }
            case CustomerDetailsChanged e ->
                    details =
                            new Details(
                                    e.name(), e.mobile(), e.email(), e.country(), e.customerType());
            case CustomerTagsReplaced e -> tags = e.tags();
            case AccountManagerAssigned e -> managerId = e.memberId();
            case AccountManagerUnassigned _ -> managerId = null;
            case CustomerFrozen _, CustomerUnfrozen _, PersonalDataRevealed _ -> {}
        }
    }

    /** Now, or just after an instant that another service's clock told. */
    private static Instant laterThan(Instant told, Clock clock) {
        Instant now = clock.instant();
        return now.isAfter(told) ? now : told.plus(1, ChronoUnit.MICROS);
    }

    private Details details() {
        return Objects.requireNonNull(details);
    }
}
