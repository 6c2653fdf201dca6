package org.partnercenter.platform.web;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Rejection;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** Fills a {@link QueryRecord}. */
final class QueryRecordResolver implements HandlerMethodArgumentResolver {

    private static final ClassValue<Shape> SHAPES =
            new ClassValue<>() {
                @Override
                protected Shape computeValue(Class<?> type) {
                    return Shape.of(type);
                }
            };

    private record Shape(List<RecordComponent> components, Constructor<?> constructor) {

        static Shape of(Class<?> type) {
            List<RecordComponent> components = List.of(type.getRecordComponents());
            Class<?>[] types =
                    components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                var constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                return new Shape(components, constructor);
            } catch (NoSuchMethodException none) {
                throw new IllegalStateException(none);
            }
        }
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(QueryRecord.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws ReflectiveOperationException {
        Shape shape = SHAPES.get(parameter.getParameterType());
        List<Rejection.FieldError> errors = new ArrayList<>();
        @Nullable Object[] values =
                shape.components().stream()
                        .map(component -> value(component, request, errors))
                        .toArray();
        if (!errors.isEmpty()) {
            throw Rejection.invalid(errors);
        }
        return shape.constructor().newInstance(values);
    }

    private static @Nullable Object value(
            RecordComponent component,
            NativeWebRequest request,
            List<Rejection.FieldError> errors) {
        String[] given = request.getParameterValues(component.getName());
        if (List.class.isAssignableFrom(component.getType())) {
            return texts(component, given, errors);
        }
        if (given == null) {
            return null;
        }
        if (given.length > 1) {
            errors.add(
                    new Rejection.FieldError(
                            component.getName(), "REPEATED_PARAMETER", "must be given once"));
            return null;
        }
        try {
            return QueryValue.parse(given[0], component.getType());
        } catch (IllegalArgumentException | java.time.DateTimeException unreadable) {
            errors.add(
                    new Rejection.FieldError(
                            component.getName(),
                            "INVALID_VALUE",
                            QueryValue.expected(component.getType())));
            return null;
        }
    }

    private static List<String> texts(
            RecordComponent component,
            String @Nullable [] given,
            List<Rejection.FieldError> errors) {
        List<String> texts = given == null ? List.of() : List.of(given);
        if (texts.stream().anyMatch(text -> text.chars().anyMatch(Character::isISOControl))) {
            errors.add(
                    new Rejection.FieldError(
                            component.getName(),
                            "INVALID_VALUE",
                            QueryValue.expected(String.class)));
        }
        return texts;
    }
}
