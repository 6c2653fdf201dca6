package org.partnercenter.gateway.filter;

import java.util.regex.Pattern;

/** A path as a log may show it: an invitation's code is a secret of who received it. */
final class LoggedPath {

    private static final Pattern CODE = Pattern.compile("(?<=^/v1/invitations/)[^/]+(?=/)");

    private LoggedPath() {}

    static String of(String path) {
        return path.endsWith("/acceptance") ? CODE.matcher(path).replaceFirst("***") : path;
    }
}
