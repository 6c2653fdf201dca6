package org.partnercenter.platform.sample.events;

import org.axonframework.serialization.Revision;

import java.time.Instant;

public sealed interface ThingEvent {

    @Revision("1")
    record ThingMade(String thingId, String name, Instant at) implements ThingEvent {}

    @Revision("1")
    record ThingRenamed(String thingId, String name, Instant at) implements ThingEvent {}
}
