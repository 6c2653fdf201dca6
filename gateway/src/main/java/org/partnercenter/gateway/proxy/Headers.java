package org.partnercenter.gateway.proxy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.partnercenter.gateway.filter.Trace;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Which headers travel through the gateway. */
final class Headers {

    /** What concerns one connection only. */
    private static final Set<String> HOP_BY_HOP =
            ignoringCase(
                    "connection",
                    "keep-alive",
                    "proxy-authenticate",
                    "proxy-authorization",
                    "proxy-connection",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade",
                    "http2-settings");

    /** What the gateway says itself. */
    private static final Set<String> OWN =
            ignoringCase("host", "content-length", "expect", "forwarded", "traceparent");

    private Headers() {}

    static void pass(HttpServletRequest from, ClassicHttpRequest to) {
        Set<String> named = named(from.getHeaders("Connection"));
        for (Iterator<String> names = from.getHeaderNames().asIterator(); names.hasNext(); ) {
            String name = names.next();
            if (!isOurs(name) && !named.contains(name)) {
                from.getHeaders(name)
                        .asIterator()
                        .forEachRemaining(value -> to.addHeader(name, value));
            }
        }
        to.addHeader("traceparent", Trace.of(from).parent());
        to.addHeader("X-Forwarded-For", from.getRemoteAddr());
        to.addHeader("X-Forwarded-Proto", from.getScheme());
        String host = from.getHeader("Host");
        if (host != null) {
            to.addHeader("X-Forwarded-Host", host);
        }
    }

    static void pass(ClassicHttpResponse from, HttpServletResponse to) {
        for (Iterator<Header> headers = from.headerIterator(); headers.hasNext(); ) {
            Header header = headers.next();
            if (!HOP_BY_HOP.contains(header.getName())
                    && !header.getName().equalsIgnoreCase("Trace-Id")) {
                to.addHeader(header.getName(), header.getValue());
            }
        }
    }

    private static boolean isOurs(String name) {
        return HOP_BY_HOP.contains(name)
                || OWN.contains(name)
                || name.toLowerCase(Locale.ROOT).startsWith("x-forwarded-");
    }

    /** The further headers that a Connection header declares to be hop by hop. */
    private static Set<String> named(Enumeration<String> connection) {
        if (!connection.hasMoreElements()) {
            return Collections.emptySet();
        }
        Set<String> names = ignoringCase();
        connection
                .asIterator()
                .forEachRemaining(value -> {
                    for (String name : value.split(",", -1)) {
                        names.add(name.strip());
                    }
                });
        return names;
    }

    private static Set<String> ignoringCase(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Collections.addAll(set, names);
        return set;
    }
}
