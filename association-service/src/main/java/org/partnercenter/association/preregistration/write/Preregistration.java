package org.partnercenter.association.preregistration.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.partnercenter.association.customer.KnownAccounts;
import org.partnercenter.association.customer.KnownAccounts.Account;
import org.partnercenter.association.deadline.AssociationDeadline;
import org.partnercenter.association.preregistration.OpenPreregistrations;
import org.partnercenter.association.preregistration.OpenPreregistrations.Held;
import org.partnercenter.association.preregistration.PreregistrationLimits;
import org.partnercenter.association.preregistration.events.PreregistrationEvent;
import org.partnercenter.association.preregistration.events.PreregistrationEvent.CustomerPreregistered;
import org.partnercenter.association.preregistration.events.PreregistrationEvent.PreregistrationAssociated;
import org.partnercenter.association.preregistration.events.PreregistrationEvent.PreregistrationExpired;
import org.partnercenter.association.preregistration.events.PreregistrationEvent.PreregistrationWithdrawn;
import org.partnercenter.association.preregistration.write.expire.ExpirePreregistration;
import org.partnercenter.association.preregistration.write.preregister.PreregisterCustomer;
import org.partnercenter.association.preregistration.write.settle.SettlePreregistration;
import org.partnercenter.association.preregistration.write.withdraw.WithdrawPreregistration;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.deadline.Deadlines;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A partner's claim on a customer that is to come, until it comes or the time is over. */
@Aggregate(type = "preregistration", cache = "aggregateCache")
class Preregistration {

    private enum Stage {
        PREREGISTERED,
        ASSOCIATED,
        EXPIRED,
        WITHDRAWN
    }

    @AggregateIdentifier private String id;
    private CustomerPreregistered claim;
    private Stage stage = Stage.PREREGISTERED;

    @SuppressWarnings("NullAway.Init")
    Preregistration() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Preregistration(
            PreregisterCustomer command,
            OpenPreregistrations open,
            KnownAccounts accounts,
            PreregistrationLimits limits,
            Deadlines deadlines,
            Clock clock) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant expiresAt = now.plus(limits.validFor());
        Account account = Account.of(command.accountName(), command.cloudAccountId());
        if (accounts.isAssociated(account)) {
            throw Rejection.conflict(
                    "ALREADY_ASSOCIATED", "This account is a partner's customer already.");
        }
        var wanted = new Held(command.preregistrationId(), command.partnerId());
        switch (open.claim(wanted, account, expiresAt, limits.most())) {
            case TAKEN ->
                    throw Rejection.conflict(
                            "ALREADY_PREREGISTERED",
                            "This account is preregistered already: it is free when that expires"
                                    + " or is withdrawn.");
            case LIMIT_REACHED ->
                    throw Rejection.conflict(
                            "PREREGISTRATION_LIMIT_REACHED",
                            "You have "
                                    + limits.most()
                                    + " open preregistrations: withdraw one, or wait until one"
                                    + " expires.");
            case HELD -> {}
        }
        deadlines.set(
                AssociationDeadline.EXPIRE_PREREGISTRATION, command.preregistrationId(), expiresAt);
        apply(
                new CustomerPreregistered(
                        command.preregistrationId(),
                        command.partnerId(),
                        command.accountName(),
                        command.cloudAccountId(),
                        command.maskedName(),
                        command.maskedMobile(),
                        command.maskedEmail(),
                        command.country(),
                        command.customerType(),
                        now,
                        expiresAt));
    }

    @CommandHandler
    long handle(WithdrawPreregistration command, OpenPreregistrations open, Clock clock) {
        if (!command.by().isOf(claim.partnerId(), "")) {
            throw WithdrawPreregistration.unknown();
        }
        if (stage == Stage.PREREGISTERED) {
            command.expected().require(getVersion());
            open.release(claim.preregistrationId());
            apply(
                    new PreregistrationWithdrawn(
                            claim.preregistrationId(), claim.partnerId(), clock.instant()));
        } else if (stage != Stage.WITHDRAWN) {
            throw Rejection.conflict(
                    "PREREGISTRATION_CLOSED",
                    stage == Stage.EXPIRED
                            ? "It has expired already."
                            : "The customer has come already.");
        }
        return getVersion();
    }

    /** Answers when to ask again, or null when it is over. */
    @CommandHandler
    @Nullable Instant handle(
            ExpirePreregistration command, OpenPreregistrations open, Clock clock) {
        if (stage != Stage.PREREGISTERED) {
            return null;
        }
        if (clock.instant().isBefore(claim.expiresAt())) {
            return claim.expiresAt();
        }
        open.release(claim.preregistrationId());
        apply(
                new PreregistrationExpired(
                        claim.preregistrationId(), claim.partnerId(), clock.instant()));
        return null;
    }

    @CommandHandler
    void handle(SettlePreregistration command, OpenPreregistrations open) {
        if (stage == Stage.PREREGISTERED && claim.partnerId().equals(command.partnerId())) {
            open.release(claim.preregistrationId());
            apply(
                    new PreregistrationAssociated(
                            claim.preregistrationId(),
                            claim.partnerId(),
                            command.customerId(),
                            command.associatedOn()));
        }
    }

    /** The only place where state changes. */
    @EventSourcingHandler
    void evolve(PreregistrationEvent event) {
        stage =
                switch (event) {
                    case CustomerPreregistered claimed -> {
                        id = "preregistration:" + claimed.preregistrationId();
                        claim = claimed;
                        yield Stage.PREREGISTERED;
                    }
                    case PreregistrationAssociated _ -> Stage.ASSOCIATED;
                    case PreregistrationExpired _ -> Stage.EXPIRED;
                    case PreregistrationWithdrawn _ -> Stage.WITHDRAWN;
                };
    }
}
