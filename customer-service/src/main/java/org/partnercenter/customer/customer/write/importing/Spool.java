package org.partnercenter.customer.customer.write.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.SealedFile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;

/** An import's body, kept until it is seen to be whole: on disk, so that its size is no matter. */
final class Spool implements AutoCloseable {

    private static final int BUFFER = 65_536;

    private final SealedFile body;

    private Spool(SealedFile body) {
        this.body = body;
    }

    /** Takes the body in; refuses text that is not UTF-8. */
    static Spool of(InputStream body) throws IOException {
        Spool spool = new Spool(SealedFile.of(body));
        try {
            spool.refuseUnlessUtf8();
            return spool;
        } catch (IOException | RuntimeException failed) {
            spool.close();
            throw failed;
        }
    }

    /** The text from its beginning, without a byte order mark. */
    Reader open() throws IOException {
        Reader reader =
                new BufferedReader(
                        new InputStreamReader(
                                body.open(),
                                UTF_8.newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT)
                                        .onUnmappableCharacter(CodingErrorAction.REPORT)),
                        BUFFER);
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
        return reader;
    }

    @Override
    public void close() throws IOException {
        body.close();
    }

    private void refuseUnlessUtf8() throws IOException {
        char[] buffer = new char[BUFFER];
        try (Reader reader = open()) {
            while (reader.read(buffer) >= 0) {
                continue;
            }
        } catch (CharacterCodingException malformed) {
            throw Rejection.invalid("body", "INVALID_UTF8", "is not UTF-8: save it so");
        }
    }
}
