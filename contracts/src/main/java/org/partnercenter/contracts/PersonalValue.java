package org.partnercenter.contracts;

/**
 * A name, a mobile number or an email address as it may travel: the masked form for everybody, and
 * the sealed one (base64) that customer-service alone can open, until the customer is erased.
 */
public record PersonalValue(String masked, String sealed) {}
