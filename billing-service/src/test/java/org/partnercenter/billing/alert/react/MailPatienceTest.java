package org.partnercenter.billing.alert.react;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

class MailPatienceTest {

    @Test
    void the_pauses_grow_to_an_hour_and_altogether_come_to_about_a_day() {
        assertThat(List.of(MailPatience.pause(1), MailPatience.pause(2), MailPatience.pause(3)))
                .containsExactly(
                        Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(120));
        assertThat(IntStream.range(1, 30).mapToObj(MailPatience::pause))
                .isSorted()
                .last()
                .isEqualTo(Duration.ofHours(1));
        Duration altogether =
                IntStream.range(1, MailPatience.MOST)
                        .mapToObj(MailPatience::pause)
                        .reduce(Duration.ZERO, Duration::plus);
        assertThat(altogether).isBetween(Duration.ofHours(22), Duration.ofHours(25));
    }

    @Test
    void a_mail_finds_its_address_among_the_chosen_ones_and_no_other() {
        MailTask task = MailTask.to("fact:sunbird", "b@example.com");
        assertThat(task.address(List.of("a@example.com", "b@example.com")))
                .contains("b@example.com");
        assertThat(task.address(List.of("a@example.com"))).isEmpty();
        assertThat(MailTask.of("fact:sunbird:" + task.hash())).isEqualTo(task);
        assertThat(task.hash()).doesNotContain("example");
    }
}
