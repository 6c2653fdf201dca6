package org.partnercenter.benchmarks.http;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * One client's kept-alive HTTP/1.1 connection, blocking, for one thread. It costs little beside the
 * server that it measures. What the server closes in good order is opened again.
 */
public final class Connection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;

    private final Address address;
    private @Nullable Socket socket;
    private @Nullable AnswerReader reader;

    public Connection(Address address) {
        this.address = address;
    }

    /** Sends the request and reads the whole answer. */
    public Answer send(Request request) {
        return send(request, _ -> {});
    }

    /** The same with a body that is written while it comes into being. */
    public Answer send(Request request, Body body) {
        boolean reused = socket != null;
        try {
            return exchange(request, body);
        } catch (IOException e) {
            close();
            if (!reused) {
                return Answer.none(String.valueOf(e));
            }
        }
        try {
            return exchange(request, body);
        } catch (IOException e) {
            close();
            return Answer.none(String.valueOf(e));
        }
    }

    private Answer exchange(Request request, Body body) throws IOException {
        var open = socket == null ? open() : socket;
        var out = open.getOutputStream();
        out.write(request.bytes());
        body.writeTo(out);
        var answers = reader == null ? new AnswerReader(open.getInputStream()) : reader;
        reader = answers;
        var answer = answers.read();
        if ("close".equalsIgnoreCase(answer.header("Connection"))) {
            close();
        }
        return answer;
    }

    private Socket open() throws IOException {
        var opened = new Socket();
        opened.setTcpNoDelay(true);
        opened.setSoTimeout(PATIENCE_MILLIS);
        opened.connect(new InetSocketAddress(address.host(), address.port()), 2_000);
        socket = opened;
        reader = null;
        return opened;
    }

    @Override
    public void close() {
        var open = socket;
        socket = null;
        reader = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException _) {
                // it is given up anyway
            }
        }
    }

    /** Writes the part of a request that comes after its head. */
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }
}
