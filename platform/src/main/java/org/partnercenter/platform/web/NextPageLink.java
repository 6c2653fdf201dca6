package org.partnercenter.platform.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives every page of a list that was asked for by GET its {@code Link: rel="next"}. */
@RestControllerAdvice
final class NextPageLink implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(
            MethodParameter type, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter type,
            MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converterType,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof Page<?> page
                && page.next() != null
                && request instanceof ServletServerHttpRequest servlet
                && servlet.getServletRequest().getMethod().equals("GET")) {
            response.getHeaders()
                    .add(
                            HttpHeaders.LINK,
                            "<"
                                    + nextOf(servlet.getServletRequest(), page.next())
                                    + ">; rel=\"next\"");
        }
        return body;
    }

    private static String nextOf(HttpServletRequest request, String cursor) {
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam("cursor", cursor)
                .build()
                .toUriString();
    }
}
