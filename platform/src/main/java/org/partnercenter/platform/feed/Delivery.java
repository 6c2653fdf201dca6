package org.partnercenter.platform.feed;

import org.partnercenter.contracts.Fact;

/** A published fact with what its record says about it. */
public record Delivery(FactHeader header, Fact fact) {}
