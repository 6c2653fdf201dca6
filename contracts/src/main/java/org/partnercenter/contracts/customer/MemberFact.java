package org.partnercenter.contracts.customer;

import org.partnercenter.contracts.Fact;

import java.time.Instant;
import java.util.List;

/**
 * What happened to a member of a partner's staff. The email address stays inside customer-service.
 */
public sealed interface MemberFact extends Fact {

    /** The partner has that member of staff. */
    record MemberRegistered(
            String memberId,
            String partnerId,
            String name,
            List<String> roles,
            Instant registeredAt)
            implements MemberFact {}

    /** The member's name and roles as they are from now on. */
    record MemberChanged(
            String memberId, String partnerId, String name, List<String> roles, Instant changedAt)
            implements MemberFact {}
}
