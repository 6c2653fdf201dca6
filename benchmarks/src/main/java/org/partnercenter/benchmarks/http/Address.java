package org.partnercenter.benchmarks.http;

/** Where a server listens. */
public record Address(String host, int port) {

    public static Address local(int port) {
        return new Address("127.0.0.1", port);
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
