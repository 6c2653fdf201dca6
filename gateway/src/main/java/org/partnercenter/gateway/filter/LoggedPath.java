package org.partnercenter.gateway.filter;

import java.util.regex.Pattern;

/**
 * A path as a log may show it: an invitation's code is a secret of who received it, also where the
 * path around it is wrong.
 */
final class LoggedPath {

    private static final String INVITATIONS = "/invitations/";
    private static final String UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern CODE =
            Pattern.compile("(/invitations/++)(?!(?:batch|%s)(?:/|$))[^/]+".formatted(UUID));

    private LoggedPath() {}

    static String of(String path) {
        return path.contains(INVITATIONS) ? CODE.matcher(path).replaceAll("$1***") : path;
    }
}
