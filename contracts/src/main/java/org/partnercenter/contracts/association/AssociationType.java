package org.partnercenter.contracts.association;

/** Who contracts with the customer: the vendor (referral) or the partner (resale). */
public enum AssociationType {
    RESALE,
    REFERRAL
}
