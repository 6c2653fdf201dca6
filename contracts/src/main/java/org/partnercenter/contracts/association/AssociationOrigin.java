package org.partnercenter.contracts.association;

/** How a customer came to be associated. */
public enum AssociationOrigin {
    /** The partner created the account. */
    CREATED,
    /** The account was part of an imported list. */
    IMPORTED,
    /** The account was first seen in the cloud vendor's charges. */
    CHARGES,
    /** The customer answered an invitation. */
    INVITED
}
