package org.partnercenter.customer.customer.read.search;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

import java.time.DateTimeException;
import java.time.Instant;

/** Reads a UTC time from a text, as a query string has it: in the years 0001 to 9999. */
final class TimeCriterion extends ValueDeserializer<Instant> {

    private static final String REMEDY = "must be a UTC time such as 2026-11-22T06:26:16Z";

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
        String text = parser.getString();
        try {
            return text.matches("(?!0000)\\d{4}-.*") ? Instant.parse(text) : refused(text, context);
        } catch (DateTimeException noTime) {
            return refused(text, context);
        }
    }

    private static Instant refused(String text, DeserializationContext context) {
        return (Instant) context.handleWeirdStringValue(Instant.class, text, REMEDY);
    }
}
