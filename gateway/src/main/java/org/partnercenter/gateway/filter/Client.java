package org.partnercenter.gateway.filter;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who sends a request: the token's client, else the address it comes from.
 *
 * @param user whom the client sends it for, so that one user does not use up what all may send;
 *     empty when it sends it for itself
 */
public record Client(String name, String user) {

    private static final String ATTRIBUTE = Client.class.getName();

    /** Remembers the client of a checked token for the rest of the request. */
    public static void remember(HttpServletRequest request, Jwt token) {
        String client = token.getClaimAsString("client_id");
        String subject = token.getSubject();
        request.setAttribute(ATTRIBUTE, of(client == null ? subject : client, subject));
    }

    public static Client of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Client known
                ? known
                : new Client(request.getRemoteAddr(), "");
    }

    private static Client of(@Nullable String name, @Nullable String subject) {
        return new Client(
                name == null ? "unnamed" : name,
                subject == null || subject.equals(name) ? "" : subject);
    }
}
