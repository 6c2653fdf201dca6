package org.partnercenter.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Json;
import org.partnercenter.platform.command.Rejection;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

import java.util.Base64;
import java.util.List;

/**
 * Where a page ended: the sort it belongs to and the sort values of its last item. Opaque to
 * callers; one that was made by another sort, or by hand, is refused.
 */
public record Cursor(String sort, List<@Nullable String> values) {

    public String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        Json.mapper().writeValueAsString(new Wire(sort, values)).getBytes(UTF_8));
    }

    /** Reads a cursor back, or null for none. */
    public static @Nullable Cursor parse(@Nullable String text, String sort, int values) {
        if (text == null) {
            return null;
        }
        try {
            Wire wire = Json.mapper().readValue(Base64.getUrlDecoder().decode(text), WIRE);
            if (sort.equals(wire.s()) && wire.v() != null && wire.v().size() == values) {
                return new Cursor(wire.s(), wire.v());
            }
        } catch (IllegalArgumentException | JacksonException unreadable) {
            throw invalid();
        }
        throw invalid();
    }

    private static Rejection invalid() {
        return Rejection.invalid(
                "cursor",
                "INVALID_CURSOR",
                "not a cursor of this list: take the one of the page before, with the same sort");
    }

    private static final TypeReference<Wire> WIRE = new TypeReference<>() {};

    private record Wire(String s, List<@Nullable String> v) {}
}
