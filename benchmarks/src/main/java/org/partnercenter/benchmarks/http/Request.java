package org.partnercenter.benchmarks.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A request as it goes over the wire. */
public record Request(byte[] bytes) {
    private static final byte[] NOTHING = {};

    public static Request get(String path, String... headers) {
        return of("GET", path, NOTHING, headers);
    }

    public static Request post(String path, String json, String... headers) {
        return of("POST", path, json.getBytes(StandardCharsets.UTF_8), headers);
    }

    public static Request put(String path, String json, String... headers) {
        return of("PUT", path, json.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** A form, as token endpoints take it. */
    public static Request form(String path, String form) {
        return new Request(
                bytes(
                        head(
                                        "POST",
                                        path,
                                        List.of("Content-Type: application/x-www-form-urlencoded"))
                                + "Content-Length: "
                                + form.length()
                                + "\r\n\r\n"
                                + form));
    }

    /** Headers are whole lines without their end; a body is JSON. */
    private static Request of(String method, String path, byte[] body, String... headers) {
        var lines = new ArrayList<>(List.of(headers));
        if (!method.equals("GET")) {
            lines.add("Content-Type: application/json");
            lines.add("Content-Length: " + body.length);
        }
        var head = bytes(head(method, path, lines) + "\r\n");
        var all = java.util.Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return new Request(all);
    }

    /** The begin of a request whose body follows in chunks. */
    public static Request chunked(String path, String contentType, String... headers) {
        var lines = new ArrayList<>(List.of(headers));
        lines.add("Content-Type: " + contentType);
        lines.add("Transfer-Encoding: chunked");
        return new Request(bytes(head("POST", path, lines) + "\r\n"));
    }

    private static String head(String method, String path, List<String> lines) {
        var head = new StringBuilder(method).append(' ').append(path).append(" HTTP/1.1\r\n");
        head.append("Host: 127.0.0.1\r\nAccept: application/json\r\n");
        lines.forEach(line -> head.append(line).append("\r\n"));
        return head.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A value as part of a query string. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
