package org.partnercenter.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;

class DigestedRequestTest {

    private static final int MEBIBYTE = 1 << 20;

    @Test
    void a_short_body_is_read_ahead_in_memory() throws IOException {
        readsAhead(MEBIBYTE - 1, 0);
    }

    @Test
    void the_rest_of_a_long_one_waits_on_disk_unreadable_to_others_until_it_is_closed()
            throws IOException {
        readsAhead(3 * MEBIBYTE, 1);
    }

    private static void readsAhead(int length, long filesMeanwhile) throws IOException {
        byte[] body = new byte[length];
        new Random(1).nextBytes(body);
        MockHttpServletRequest sent = new MockHttpServletRequest();
        sent.setContent(body);
        long before = files();
        try (DigestedRequest streamed = new DigestedRequest(sent);
                DigestedRequest ahead = new DigestedRequest(sent)) {
            String sha256 = ahead.readAhead().sha256OfBody();

            assertThat(files() - before).isEqualTo(filesMeanwhile);
            assertThat(ahead.getInputStream().readAllBytes()).isEqualTo(body);
            assertThat(ahead.sha256OfWholeBody()).isEqualTo(sha256);
            assertThat(streamed.sha256OfWholeBody()).isNull();
        }
        assertThat(files()).isEqualTo(before);
    }

    private static long files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.toString().endsWith(".sealed")).count();
        }
    }
}
