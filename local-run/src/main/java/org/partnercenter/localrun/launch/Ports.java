package org.partnercenter.localrun.launch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** The ports that a run needs, by the component that listens there. */
public record Ports(Map<String, Integer> byComponent) {

    /** Refuses, in one line, when somebody listens on any of them. */
    public void requireFree() {
        var busy = busy();
        if (!busy.isEmpty()) {
            throw new Refusal(describe(busy, SocketOwner::of));
        }
    }

    List<Map.Entry<String, Integer>> busy() {
        return byComponent.entrySet().stream()
                .filter(entry -> !isFree(entry.getValue()))
                .sorted(Map.Entry.comparingByValue())
                .toList();
    }

    static String describe(List<Map.Entry<String, Integer>> busy, IntFunction<String> ownerOf) {
        return busy.stream()
                .map(entry ->
                        "port %d (%s) is used by %s"
                                .formatted(
                                        entry.getValue(),
                                        entry.getKey(),
                                        ownerOf.apply(entry.getValue())))
                .collect(Collectors.joining(", ", "Cannot start: ", "; stop that and run again"));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
