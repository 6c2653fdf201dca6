package org.partnercenter.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.partnercenter.platform.sample.SampleApplication;
import org.partnercenter.platform.sample.write.Thing;
import org.partnercenter.platform.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.UUID;

@ServiceTest(classes = SampleApplication.class)
class ManyStreamsIT {

    @Autowired Commands commands;
    @Autowired EventStore events;
    @Autowired ManyStreams streams;

    @Test
    void streams_that_are_read_at_once_are_those_that_are_read_one_by_one() {
        String one = thing("a", "b");
        String other = thing("a");
        String unknown = UUID.randomUUID().toString();
        streams.read(
                List.of(one, other, unknown),
                () -> {
                    assertThat(sequencesOf(one)).containsExactly(0L, 1L);
                    assertThat(sequencesOf(other)).containsExactly(0L);
                    assertThat(sequencesOf(unknown)).isEmpty();
                });
    }

    @Test
    void they_are_read_before_the_work_begins_and_others_when_they_are_loaded() {
        String one = thing("a");
        String other = thing("a");
        streams.read(
                List.of(one),
                () -> {
                    rename(one, "b");
                    rename(other, "b");
                    assertThat(sequencesOf(one)).containsExactly(0L);
                    assertThat(sequencesOf(other)).containsExactly(0L, 1L);
                });
        assertThat(sequencesOf(one)).containsExactly(0L, 1L);
    }

    private String thing(String... names) {
        String id = UUID.randomUUID().toString();
        as(() -> commands.send(new Thing.Make(id, names[0])));
        for (int name = 1; name < names.length; name++) {
            rename(id, names[name]);
        }
        return id;
    }

    private void rename(String id, String name) {
        as(() -> commands.send(new Thing.Rename(id, name)));
    }

    private static void as(Runnable work) {
        new CommandContext("member:sunny", UUID.randomUUID().toString(), null, "sunbird", null)
                .run(work);
    }

    private List<Long> sequencesOf(String id) {
        return events.readEvents(id)
                .asStream()
                .map(DomainEventMessage::getSequenceNumber)
                .map(Long.class::cast)
                .toList();
    }
}
