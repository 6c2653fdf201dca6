package org.partnercenter.customer.member.events;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.PersonalValue;

import java.time.Instant;
import java.util.List;

/** Everything that can happen to a member of a partner's staff. Private to this service. */
public sealed interface MemberEvent {

    String memberId();

    String partnerId();

    @Revision("1")
    record MemberRegistered(
            String memberId,
            String partnerId,
            String name,
            @Nullable PersonalValue email,
            List<String> roles,
            Instant registeredAt)
            implements MemberEvent {}

    @Revision("1")
    record MemberChanged(
            String memberId,
            String partnerId,
            String name,
            @Nullable PersonalValue email,
            List<String> roles,
            Instant changedAt)
            implements MemberEvent {}
}
