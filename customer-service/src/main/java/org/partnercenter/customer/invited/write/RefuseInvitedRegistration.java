package org.partnercenter.customer.invited.write;

/** Records that an answered invitation leads to no customer, and why. */
public record RefuseInvitedRegistration(
        String invitationId, String customerId, String partnerId, String code) {}
