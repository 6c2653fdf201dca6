package org.partnercenter.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.partnercenter.platform.command.Rejection;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

import java.util.stream.Stream;

/** Lets a caller through to an endpoint that names one of its roles. */
final class AllowedInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod endpoint && isOurs(endpoint)) {
            Allowed allowed = endpoint.getMethodAnnotation(Allowed.class);
            Caller caller = RequestCaller.of(request);
            if (allowed == null || Stream.of(allowed.value()).noneMatch(caller::is)) {
                throw Rejection.forbidden(
                        "ROLE_NOT_ALLOWED", "The roles of this token do not allow this call.");
            }
        }
        return true;
    }

    static boolean isOurs(HandlerMethod endpoint) {
        return endpoint.getBeanType().getName().startsWith("org.partnercenter.");
    }
}
