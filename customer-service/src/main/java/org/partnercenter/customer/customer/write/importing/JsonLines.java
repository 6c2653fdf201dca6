package org.partnercenter.customer.customer.write.importing;

import org.partnercenter.customer.customer.write.register.NewCustomer;
import org.partnercenter.platform.command.Rejection;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** Reads customers from JSON objects, one a line, with the same mapper as the body of a call. */
final class JsonLines {

    private static final int LONGEST = 65_536;

    private JsonLines() {}

    /** Reads all lines but the blank ones. */
    static void read(Reader text, JsonMapper json, Consumer<Line> consumer) {
        ObjectReader customers = json.readerFor(NewCustomer.class);
        StringBuilder line = new StringBuilder();
        long number = 1;
        try {
            for (int next = text.read(); next >= 0; next = text.read()) {
                if (next == '\n') {
                    parse(number++, line, customers, consumer);
                    line.setLength(0);
                } else if (line.length() <= LONGEST) {
                    line.append((char) next);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        parse(number, line, customers, consumer);
    }

    private static void parse(
            long number, StringBuilder text, ObjectReader customers, Consumer<Line> consumer) {
        if (text.length() > LONGEST) {
            consumer.accept(broken(number, "LINE_TOO_LONG", "has more than 65536 characters"));
        } else if (!text.toString().isBlank()) {
            consumer.accept(parse(number, text.toString(), customers));
        }
    }

    private static Line parse(long number, String text, ObjectReader customers) {
        try {
            NewCustomer customer = customers.readValue(text);
            return customer == null
                    ? broken(number, "MALFORMED_JSON", "must be a JSON object")
                    : Line.of(number, customer);
        } catch (UnrecognizedPropertyException unknown) {
            return broken(
                    number,
                    "UNKNOWN_FIELD",
                    "has a field"
                            + UnknownName.of(unknown.getPropertyName())
                            + " that a customer has not");
        } catch (JacksonException malformed) {
            return broken(number, "MALFORMED_JSON", "must be a JSON object with texts as values");
        }
    }

    private static Line broken(long number, String code, String message) {
        return Line.broken(number, Rejection.invalid("line", code, message));
    }
}
