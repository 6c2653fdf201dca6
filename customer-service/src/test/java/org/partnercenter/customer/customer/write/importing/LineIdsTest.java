package org.partnercenter.customer.customer.write.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.partnercenter.platform.command.CommandContext;
import org.partnercenter.platform.web.NewIds;

import java.util.UUID;

class LineIdsTest {

    private final UUID reserved = UUID.fromString(NewIds.fresh());

    @Test
    void a_line_gets_a_time_ordered_id_of_the_requests_time() {
        UUID id = UUID.fromString(id("key:2"));

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16)
                .isEqualTo(reserved.getMostSignificantBits() >>> 16);
    }

    @Test
    void a_repeated_request_gives_its_lines_the_same_ids_again_and_no_other_does() {
        assertThat(id("key:2")).isEqualTo(id("key:2")).isNotEqualTo(id("key:3"));
        assertThat(new LineIds(reserved).of(line("member:ann", "key:2"))).isNotEqualTo(id("key:2"));
    }

    private String id(String command) {
        return new LineIds(reserved).of(line("member:mia", command));
    }

    private static CommandContext line(String actor, String command) {
        return new CommandContext(actor, command, null, "sunbird", null);
    }
}
