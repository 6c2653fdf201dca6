package org.partnercenter.benchmarks.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;

/** A server that answers, byte for byte, what the test says, once a received request. */
final class StubServer implements AutoCloseable {
    private final ServerSocket server;
    private final IntFunction<String> answers;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private int answered;

    /**
     * The answer for each request by its number over all connections; an empty one closes the
     * connection.
     */
    StubServer(IntFunction<String> answers) {
        this.answers = answers;
        try {
            server = new ServerSocket(0, 100, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    Address address() {
        return Address.local(server.getLocalPort());
    }

    int connections() {
        return sockets.size();
    }

    private void accept() {
        try {
            while (true) {
                var socket = server.accept();
                sockets.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException _) {
            // closed
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = socket.getInputStream();
            var seen = new StringBuilder();
            for (int b = in.read(); b >= 0; b = in.read()) {
                seen.append((char) b);
                if (seen.toString().endsWith("\r\n\r\n")) {
                    in.readNBytes(length(seen.toString()));
                    seen.setLength(0);
                    var answer = next();
                    if (answer.isEmpty()) {
                        return;
                    }
                    socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException _) {
            // the client has gone
        }
    }

    private synchronized String next() {
        return answers.apply(answered++);
    }

    private static int length(String head) {
        return head.lines()
                .filter(line -> line.startsWith("Content-Length: "))
                .map(line -> Integer.parseInt(line.substring(16)))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var socket : sockets) {
            socket.close();
        }
    }
}
