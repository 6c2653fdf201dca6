package org.partnercenter.platform.web;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Rejection;
import org.springframework.http.converter.HttpMessageNotReadableException;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what is wrong with a JSON body without repeating any of its values. */
final class UnreadableBody {

    private UnreadableBody() {}

    static Rejection rejection(HttpMessageNotReadableException unreadable) {
        return rejection(unreadable.getCause());
    }

    static Rejection rejection(@Nullable Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown ->
                    Rejection.invalid(
                            pathOf(unknown),
                            "UNKNOWN_FIELD",
                            "unknown field; known are " + known(unknown));
            case InvalidFormatException wrong
                    when wrong.getTargetType() != null && wrong.getTargetType().isEnum() ->
                    Rejection.invalid(
                            pathOf(wrong),
                            "INVALID_VALUE",
                            QueryValue.expected(wrong.getTargetType()));
            case DatabindException wrong when wrong.getCause() instanceof Rejection rejection ->
                    rejection;
            case DatabindException wrong ->
                    Rejection.invalid(
                            pathOf(wrong), "INVALID_VALUE", "has a value of the wrong kind");
            case StreamReadException malformed ->
                    Rejection.invalid(
                            "body",
                            "MALFORMED_JSON",
                            "is no JSON (line "
                                    + malformed.getLocation().getLineNr()
                                    + ", column "
                                    + malformed.getLocation().getColumnNr()
                                    + ")");
            case null, default ->
                    Rejection.invalid("body", "MALFORMED_BODY", "is missing or cannot be read");
        };
    }

    private static String known(UnrecognizedPropertyException unknown) {
        var ids = unknown.getKnownPropertyIds();
        return ids == null
                ? "none"
                : ids.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static String pathOf(JacksonException exception) {
        String path =
                exception.getPath().stream()
                        .flatMap(step ->
                                step.getPropertyName() == null
                                        ? Stream.of("[" + step.getIndex() + "]")
                                        : Stream.of(step.getPropertyName()))
                        .collect(Collectors.joining("."))
                        .replace(".[", "[");
        return path.isEmpty() ? "body" : path.substring(0, Math.min(128, path.length()));
    }
}
