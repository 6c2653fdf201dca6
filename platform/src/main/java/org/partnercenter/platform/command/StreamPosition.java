package org.partnercenter.platform.command;

/** The place of an event in its aggregate's history; sequences start at 0 and have no gaps. */
public record StreamPosition(String context, String aggregateId, long sequence) {}
