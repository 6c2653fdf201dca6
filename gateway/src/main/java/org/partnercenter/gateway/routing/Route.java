package org.partnercenter.gateway.routing;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One row of the routing table.
 *
 * @param method the only method it is for, or empty for all
 */
public record Route(String method, PathPattern pattern, Service service, Transfer transfer) {

    /** How much a request may carry and how long it may take. */
    public enum Transfer {
        /** A small body, an answer soon. */
        PLAIN,
        /** A small body that asks for many things, done one by one before the answer comes. */
        BATCH,
        /** A body of any size, passed on as it comes; the answer may take its time. */
        UPLOAD,
        /** An answer that may take its time. */
        DOWNLOAD
    }

    static Route of(Service service, String pattern) {
        return new Route("", parse(pattern), service, Transfer.PLAIN);
    }

    static Route batch(Service service, String path) {
        return new Route("POST", parse(path), service, Transfer.BATCH);
    }

    /** Operators' calls, some of which handle much before they answer. */
    static Route operations(Service service, String pattern) {
        return new Route("", parse(pattern), service, Transfer.BATCH);
    }

    static Route upload(Service service, String path) {
        return new Route("POST", parse(path), service, Transfer.UPLOAD);
    }

    static Route download(Service service, String path) {
        return new Route("GET", parse(path), service, Transfer.DOWNLOAD);
    }

    private static PathPattern parse(String pattern) {
        return PathPatternParser.defaultInstance.parse(pattern);
    }

    boolean matches(String requestMethod, PathContainer path) {
        return (method.isEmpty() || method.equals(requestMethod)) && pattern.matches(path);
    }

    /** What metrics call it. */
    public String label() {
        return pattern.getPatternString();
    }
}
