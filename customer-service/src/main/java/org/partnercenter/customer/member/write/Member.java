package org.partnercenter.customer.member.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.PersonalValue;
import org.partnercenter.customer.member.Memberships;
import org.partnercenter.customer.member.events.MemberEvent;
import org.partnercenter.customer.member.events.MemberEvent.MemberChanged;
import org.partnercenter.customer.member.events.MemberEvent.MemberRegistered;
import org.partnercenter.customer.member.write.change.ChangeMember;
import org.partnercenter.customer.member.write.register.RegisterMember;
import org.partnercenter.customer.personal.PersonalData;
import org.partnercenter.customer.personal.PersonalField;
import org.partnercenter.customer.personal.Vault;
import org.partnercenter.platform.command.Rejection;

import java.time.Clock;
import java.util.List;

/** A member of a partner's staff: who may be a customer's account manager. */
@Aggregate(type = "member", cache = "aggregateCache")
public class Member {

    @SuppressWarnings("NullAway")
    @AggregateIdentifier
    private String id;

    private String memberId = "";
    private String partnerId = "";
    private String name = "";
    private @Nullable PersonalValue email;
    private List<String> roles = List.of();

    Member() {}

    @CommandHandler
    Member(RegisterMember command, Memberships members, PersonalData personal, Clock clock) {
        String address = command.email();
        PersonalValue sealed =
                address == null
                        ? null
                        : personal.create(idOf(command.memberId()))
                                .seal(PersonalField.EMAIL, address);
        members.add(command.memberId(), command.partnerId(), sealed);
        apply(
                new MemberRegistered(
                        command.memberId(),
                        command.partnerId(),
                        command.name(),
                        sealed,
                        command.roles(),
                        clock.instant()));
    }

    @CommandHandler
    long handle(ChangeMember command, Memberships members, PersonalData personal, Clock clock) {
        if (!command.partnerId().equals(partnerId)) {
            throw unknown();
        }
        command.expected().require(getVersion());
        String newName = command.name();
        PersonalValue newEmail = command.changesEmail() ? sealed(personal, command.email()) : email;
        MemberChanged changed =
                new MemberChanged(
                        memberId,
                        partnerId,
                        newName == null ? name : newName,
                        newEmail,
                        command.roles() == null ? roles : command.roles(),
                        clock.instant());
        if (!isSame(changed)) {
            members.keepEmail(memberId, newEmail);
            apply(changed);
        }
        return getVersion();
    }

    /** The only place where state changes. */
    @EventSourcingHandler
    void evolve(MemberEvent event) {
        switch (event) {
            case MemberRegistered e -> {
                id = idOf(e.memberId());
                memberId = e.memberId();
                partnerId = e.partnerId();
                name = e.name();
                email = e.email();
                roles = e.roles();
            }
            case MemberChanged e -> {
                name = e.name();
                email = e.email();
                roles = e.roles();
            }
        }
    }

    /** The aggregate's id. */
    public static String idOf(String memberId) {
        return "member:" + memberId;
    }

    /** The refusal for a member that is not there or not the caller's. */
    public static Rejection unknown() {
        return Rejection.notFound(
                "MEMBER_NOT_FOUND", "You have no member with this id: see GET /v1/members.");
    }

    private @Nullable PersonalValue sealed(PersonalData personal, @Nullable String address) {
        if (address == null) {
            return null;
        }
        Vault vault = personal.of(id).orElseGet(() -> personal.create(id));
        return email != null && address.equals(vault.open(PersonalField.EMAIL, email))
                ? email
                : vault.seal(PersonalField.EMAIL, address);
    }

    private boolean isSame(MemberChanged changed) {
        return changed.name().equals(name)
                && java.util.Objects.equals(changed.email(), email)
                && changed.roles().equals(roles);
    }
}
