package org.partnercenter.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Rejection;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

import java.lang.reflect.RecordComponent;
import java.net.URLDecoder;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Refuses a query parameter that the endpoint does not know: a typo never widens a search. */
final class KnownParametersInterceptor implements HandlerInterceptor {

    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod endpoint && AllowedInterceptor.isOurs(endpoint)) {
            Set<String> names =
                    known.computeIfAbsent(endpoint, KnownParametersInterceptor::namesOf);
            for (String name : given(request.getQueryString())) {
                if (!names.contains(name)) {
                    throw Rejection.invalid(
                            safe(name),
                            "UNKNOWN_PARAMETER",
                            names.isEmpty()
                                    ? "this call takes no query parameters"
                                    : "unknown query parameter; known are "
                                            + String.join(", ", names));
                }
            }
        }
        return true;
    }

    private static Set<String> namesOf(HandlerMethod endpoint) {
        Set<String> names = new TreeSet<>();
        for (MethodParameter parameter : endpoint.getMethodParameters()) {
            RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
            if (annotation != null) {
                names.add(annotation.name().isEmpty() ? nameOf(parameter) : annotation.name());
            } else if (parameter.hasParameterAnnotation(QueryRecord.class)) {
                Stream.of(parameter.getParameterType().getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(names::add);
            }
        }
        return names;
    }

    /** Of the query alone: a form in the body is no business of this check. */
    private static Set<String> given(@Nullable String query) {
        if (query == null) {
            return Set.of();
        }
        return Stream.of(query.split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .map(parameter -> decoded(parameter.split("=", 2)[0]))
                .collect(Collectors.toSet());
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, UTF_8);
        } catch (IllegalArgumentException malformed) {
            return name;
        }
    }

    private static String nameOf(MethodParameter parameter) {
        String name = parameter.getParameter().getName();
        return name == null ? "" : name;
    }

    private static String safe(String name) {
        String printable = name.replaceAll("[^\\w.\\-\\[\\]]", "?");
        return printable.substring(0, Math.min(64, printable.length()));
    }
}
