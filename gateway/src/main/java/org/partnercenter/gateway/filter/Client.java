package org.partnercenter.gateway.filter;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.oauth2.jwt.Jwt;

/** Who sends a request: the token's client, else the address it comes from. */
public record Client(String name) {

    private static final String ATTRIBUTE = Client.class.getName();

    /** Remembers the client of a checked token for the rest of the request. */
    public static void remember(HttpServletRequest request, Jwt token) {
        String client = token.getClaimAsString("client_id");
        String name = client == null ? token.getSubject() : client;
        request.setAttribute(ATTRIBUTE, new Client(name == null ? "unnamed" : name));
    }

    public static Client of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Client known
                ? known
                : new Client(request.getRemoteAddr());
    }
}
