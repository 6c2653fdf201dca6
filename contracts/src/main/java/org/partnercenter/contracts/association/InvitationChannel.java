package org.partnercenter.contracts.association;

/** How an invitation reaches the customer. */
public enum InvitationChannel {
    EMAIL,
    LINK,
    QR
}
