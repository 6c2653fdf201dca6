package org.partnercenter.association.invitation.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.partnercenter.association.customer.KnownAccounts.Account;
import org.partnercenter.association.customer.Masks;
import org.partnercenter.association.deadline.AssociationDeadline;
import org.partnercenter.association.invitation.Acceptances;
import org.partnercenter.association.invitation.Acceptances.InProgress;
import org.partnercenter.association.invitation.Acceptances.Outcome;
import org.partnercenter.association.invitation.Acceptances.State;
import org.partnercenter.association.invitation.InvitationSecrets;
import org.partnercenter.association.invitation.InvitationSecrets.Secret;
import org.partnercenter.association.invitation.events.InvitationEvent;
import org.partnercenter.association.invitation.events.InvitationEvent.InvitationAccepted;
import org.partnercenter.association.invitation.events.InvitationEvent.InvitationAnswered;
import org.partnercenter.association.invitation.events.InvitationEvent.InvitationExpired;
import org.partnercenter.association.invitation.events.InvitationEvent.InvitationFailed;
import org.partnercenter.association.invitation.events.InvitationEvent.InvitationResent;
import org.partnercenter.association.invitation.events.InvitationEvent.InvitationSent;
import org.partnercenter.association.invitation.events.InvitationEvent.InvitationWithdrawn;
import org.partnercenter.association.invitation.write.accept.AnswerInvitation;
import org.partnercenter.association.invitation.write.accept.ConfirmAcceptance;
import org.partnercenter.association.invitation.write.accept.FailInvitation;
import org.partnercenter.association.invitation.write.expire.ExpireInvitation;
import org.partnercenter.association.invitation.write.send.ResendInvitation;
import org.partnercenter.association.invitation.write.send.SendInvitation;
import org.partnercenter.association.invitation.write.send.WithdrawInvitation;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.deadline.Deadlines;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** An invitation of one customer, from its sending to its end. */
@Aggregate(type = "invitation", cache = "aggregateCache")
class Invitation {

    @AggregateIdentifier private String id;
    private InvitationSent sent;
    private Stage stage = Stage.SENT;
    private Instant expiresAt = Instant.MAX;
    private @Nullable String customerId;
    private final List<InvitationFailed> failures = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    Invitation() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Invitation(
            SendInvitation command,
            Sending sending,
            InvitationSecrets secrets,
            Deadlines deadlines,
            Clock clock) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        sending.check(command, now);
        secrets.put(command.invitationId(), new Secret(command.code(), command.email()));
        InvitationSent event =
                new InvitationSent(
                        command.invitationId(),
                        command.partnerId(),
                        command.channel(),
                        command.associationType(),
                        command.preregistrationId(),
                        Masks.email(command.email()),
                        command.accountManagerId(),
                        now,
                        now.plus(command.validFor()));
        sending.send(event.invitationId(), event.channel(), 0, now);
        deadlines.set(
                AssociationDeadline.EXPIRE_INVITATION, event.invitationId(), event.expiresAt());
        apply(event);
    }

    @CommandHandler
    long handle(
            ResendInvitation command,
            Sending sending,
            InvitationSecrets secrets,
            Deadlines deadlines,
            Clock clock) {
        command.requireOwner(sent.partnerId(), sent.accountManagerId());
        if (!stage.isOpen() && stage != Stage.EXPIRED) {
            throw stage.rejection();
        }
        command.expected().require(getVersion());
        if (secrets.of(sent.invitationId()).isEmpty()) {
            command.requireEmail(sent.channel());
            secrets.put(sent.invitationId(), new Secret(command.newCode(), command.email()));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant until = now.plus(Duration.between(sent.sentAt(), sent.expiresAt()));
        sending.send(sent.invitationId(), sent.channel(), getVersion() + 1, now);
        deadlines.set(AssociationDeadline.EXPIRE_INVITATION, sent.invitationId(), until);
        apply(new InvitationResent(sent.invitationId(), sent.partnerId(), now, until));
        return getVersion();
    }

    @CommandHandler
    long handle(WithdrawInvitation command, InvitationSecrets secrets, Clock clock) {
        command.requireOwner(sent.partnerId(), sent.accountManagerId());
        if (stage == Stage.WITHDRAWN) {
            return getVersion();
        }
        if (!stage.isOpen()) {
            throw stage.rejection();
        }
        command.expected().require(getVersion());
        secrets.forget(sent.invitationId());
        apply(new InvitationWithdrawn(sent.invitationId(), sent.partnerId(), clock.instant()));
        return getVersion();
    }

    /** Answers the cause of a refusal, or null when the answer is on its way or accepted. */
    @CommandHandler
    @Nullable String handle(
            AnswerInvitation command, Admission admission, Acceptances acceptances, Clock clock) {
        boolean again = command.customerId().equals(customerId);
        if (again && (stage == Stage.ANSWERED || stage == Stage.ACCEPTED)) {
            return null;
        }
        if (!stage.isOpen()) {
            throw stage.rejection();
        }
        Instant now = clock.instant();
        if (!now.isBefore(expiresAt)) {
            throw Stage.EXPIRED.rejection();
        }
        var answer =
                new InProgress(
                        sent.invitationId(),
                        command.customerId(),
                        sent.partnerId(),
                        sent.preregistrationId(),
                        now);
        if (!acceptances.begin(answer)) {
            throw Rejection.conflict(
                    "ACCEPTANCE_IN_PROGRESS",
                    "You are accepting another invitation right now: ask again later.");
        }
        String refusal =
                admission.refusal(
                        command.customerId(),
                        sent.partnerId(),
                        Account.of(command.accountName(), command.cloudAccountId()),
                        now);
        if (refusal != null) {
            acceptances.forget(sent.invitationId(), command.customerId());
            fail(command.customerId(), refusal, now);
            return refusal;
        }
        apply(command.answered(sent, now));
        return null;
    }

    @CommandHandler
    void handle(ConfirmAcceptance command, Acceptances acceptances, InvitationSecrets secrets) {
        if (stage == Stage.ANSWERED && command.customerId().equals(customerId)) {
            acceptances.close(
                    sent.invitationId(), command.customerId(), new Outcome(State.ACCEPTED, null));
            secrets.forget(sent.invitationId());
            apply(
                    new InvitationAccepted(
                            sent.invitationId(),
                            sent.partnerId(),
                            command.customerId(),
                            command.acceptedAt()));
        }
    }

    @CommandHandler
    void handle(FailInvitation command, Acceptances acceptances, Deadlines deadlines) {
        boolean told =
                failures.stream().anyMatch(past -> past.failedAt().equals(command.failedAt()));
        if (stage == Stage.ANSWERED && command.customerId().equals(customerId) && !told) {
            acceptances.close(
                    sent.invitationId(),
                    command.customerId(),
                    new Outcome(State.FAILED, command.cause()));
            deadlines.set(AssociationDeadline.EXPIRE_INVITATION, sent.invitationId(), expiresAt);
            fail(command.customerId(), command.cause(), command.failedAt());
        }
    }

    /** The same failure of the same customer is told once. */
    private void fail(String who, String cause, Instant at) {
        boolean again =
                stage == Stage.FAILED
                        && failures.getLast().customerId().equals(who)
                        && failures.getLast().cause().equals(cause);
        if (!again) {
            apply(new InvitationFailed(sent.invitationId(), sent.partnerId(), who, cause, at));
        }
    }

    /** Answers when to ask again, or null when it is over or being accepted. */
    @CommandHandler
    @Nullable Instant handle(ExpireInvitation command, InvitationSecrets secrets, Clock clock) {
        if (!stage.isOpen()) {
            return null;
        }
        if (clock.instant().isBefore(expiresAt)) {
            return expiresAt;
        }
        secrets.forget(sent.invitationId());
        apply(new InvitationExpired(sent.invitationId(), sent.partnerId(), clock.instant()));
        return null;
    }

    /** The only place where state changes. */
    @EventSourcingHandler
    void evolve(InvitationEvent event) {
        switch (event) {
            case InvitationSent e -> {
                id = "invitation:" + e.invitationId();
                sent = e;
                expiresAt = e.expiresAt();
            }
            case InvitationResent e -> {
                stage = Stage.SENT;
                expiresAt = e.expiresAt();
            }
            case InvitationAnswered e -> {
                stage = Stage.ANSWERED;
                customerId = e.customerId();
            }
            case InvitationAccepted _ -> stage = Stage.ACCEPTED;
            case InvitationFailed e -> {
                stage = Stage.FAILED;
                failures.add(e);
            }
            case InvitationExpired _ -> stage = Stage.EXPIRED;
            case InvitationWithdrawn _ -> stage = Stage.WITHDRAWN;
        }
    }
}
