package org.partnercenter.platform.web;

import jakarta.servlet.http.HttpServletRequest;

import org.partnercenter.platform.command.Rejection;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Finds the caller of a request. */
final class RequestCaller {

    private RequestCaller() {}

    static Caller of(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof JwtAuthenticationToken authentication) {
            return Caller.of(authentication.getToken());
        }
        throw Rejection.of(
                Rejection.Kind.UNAUTHENTICATED, "UNAUTHENTICATED", "Send a bearer token.");
    }
}
