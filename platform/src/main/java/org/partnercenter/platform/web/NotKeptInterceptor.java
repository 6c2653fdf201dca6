package org.partnercenter.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Marks the requests whose endpoint is {@link NotKept}. */
final class NotKeptInterceptor implements HandlerInterceptor {

    private static final String MARK = NotKept.class.getName();

    static boolean isMarked(HttpServletRequest request) {
        return request.getAttribute(MARK) != null;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod endpoint
                && endpoint.hasMethodAnnotation(NotKept.class)) {
            request.setAttribute(MARK, true);
        }
        return true;
    }
}
