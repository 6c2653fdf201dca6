package org.partnercenter.association;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnercenter.association.association.events.AssociationEvent.AssociationEstablished;
import org.partnercenter.association.partner.events.PartnerEvent.PartnerRegistered;
import org.partnercenter.contracts.association.AssociationOrigin;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.association.PartnerKind;
import org.partnercenter.platform.command.EventNames;
import org.partnercenter.platform.testing.GoldenFiles;

import java.time.Instant;
import java.util.stream.Stream;

class StoredEventsTest {

    private static final Instant AT = Instant.parse("2026-11-22T06:26:16.123456Z");

    private final EventNames serializer =
            new EventNames(new AssociationServiceApplication().storedEvents());

    static Stream<Object> events() {
        return Stream.of(
                new PartnerRegistered(
                        "fjord",
                        "Fjord Cloud",
                        PartnerKind.RESELLER,
                        "northwind",
                        "NO",
                        "EUR",
                        "Europe/Oslo",
                        AT),
                new AssociationEstablished(
                        "c-1",
                        "fjord",
                        AssociationType.RESALE,
                        AssociationOrigin.CREATED,
                        "member:ann",
                        AT));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_stored_and_read_as_it_always_was(Object event) {
        GoldenFiles.check(serializer, event);
    }

    @Test
    void every_stored_event_has_its_golden_file() {
        assertThat(events().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(serializer.types().values());
    }
}
