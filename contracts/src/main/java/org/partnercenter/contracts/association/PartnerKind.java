package org.partnercenter.contracts.association;

/** What a partner is: one tier, or the first or second of two. */
public enum PartnerKind {
    SOLUTION_PROVIDER,
    DISTRIBUTOR,
    RESELLER
}
