package org.partnercenter.platform.feed;

import org.partnercenter.platform.command.StreamPosition;

/** A place in a history that a view should contain. */
record AwaitedFact(String view, StreamPosition position) {}
