package org.partnercenter.gateway.proxy;

import jakarta.servlet.http.HttpServletResponse;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Passes a service's answer on as it comes. */
final class Answer {

    private static final int BUFFER = 16 * 1024;

    private Answer() {}

    /** The service stopped in the middle of its answer. */
    static final class CutShort extends IOException {
        CutShort(IOException cause) {
            super("The service stopped in the middle of its answer", cause);
        }
    }

    static void pass(ClassicHttpResponse answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.getCode());
        Headers.pass(answer, response);
        HttpEntity entity = answer.getEntity();
        if (entity != null) {
            copy(entity, response.getOutputStream());
        }
    }

    private static void copy(HttpEntity entity, OutputStream target) throws IOException {
        long length = entity.getContentLength();
        byte[] buffer = new byte[length >= 0 && length < BUFFER ? (int) length + 1 : BUFFER];
        InputStream source = entity.getContent();
        for (int read = next(source, buffer); read > 0; read = next(source, buffer)) {
            target.write(buffer, 0, read);
        }
    }

    private static int next(InputStream source, byte[] buffer) throws CutShort {
        try {
            return source.read(buffer);
        } catch (IOException cut) {
            throw new CutShort(cut);
        }
    }
}
