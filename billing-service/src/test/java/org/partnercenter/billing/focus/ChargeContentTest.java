package org.partnercenter.billing.focus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.billing.focus.FocusText.HEADER;
import static org.partnercenter.billing.focus.FocusText.file;
import static org.partnercenter.billing.focus.FocusText.gzip;
import static org.partnercenter.billing.focus.FocusText.row;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

class ChargeContentTest {

    private static final byte[] FILE = file(HEADER, row("a1", "1"), row("a2", "2"));

    @Test
    void gzip_is_recognised_by_its_first_bytes_and_unpacked_as_often_as_needed()
            throws IOException {
        assertThat(contentOf(FILE, false)).isEqualTo(FILE);
        assertThat(contentOf(gzip(FILE), false)).isEqualTo(FILE);
        assertThat(contentOf(gzip(FILE), true)).isEqualTo(FILE);
        assertThat(contentOf(gzip(gzip(FILE)), true)).isEqualTo(FILE);
    }

    @Test
    void every_member_of_a_gzip_is_read_however_slowly_it_comes() throws IOException {
        InputStream slow =
                new SequenceInputStream(
                        new Trickle(gzip(file(HEADER, row("a1", "1")))),
                        new Trickle(gzip(file(row("a2", "2")))));

        assertThat(new ChargeContent(slow, false).readAllBytes()).isEqualTo(FILE);
    }

    @Test
    void the_hash_is_of_the_content_however_it_was_packed() throws IOException {
        ChargeContent plain = new ChargeContent(new ByteArrayInputStream(FILE), false);
        ChargeContent packed = new ChargeContent(new ByteArrayInputStream(gzip(FILE)), false);
        plain.readAllBytes();
        packed.readAllBytes();

        assertThat(plain.sha256()).hasSize(64).isEqualTo(packed.sha256());
    }

    private static byte[] contentOf(byte[] sent, boolean announced) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        new ChargeContent(new ByteArrayInputStream(sent), announced).transferTo(read);
        return read.toByteArray();
    }

    /** Hands out a few bytes at a time and never says that there are more. */
    private static final class Trickle extends ByteArrayInputStream {
        private Trickle(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] bytes, int offset, int length) {
            return super.read(bytes, offset, Math.min(5, length));
        }

        @Override
        public synchronized int available() {
            return 0;
        }
    }
}
