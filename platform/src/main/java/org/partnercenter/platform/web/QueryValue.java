package org.partnercenter.platform.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Reads one value of a query string. */
final class QueryValue {

    private QueryValue() {}

    static Object parse(String text, Class<?> type) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("control characters");
        }
        if (type == String.class) {
            return text;
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException("empty");
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.toString().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such value"));
        }
        return switch (type.getSimpleName()) {
            case "Integer" -> Integer.valueOf(text);
            case "Long" -> Long.valueOf(text);
            case "Boolean" -> booleanOf(text);
            case "BigDecimal" -> decimalOf(text);
            case "Instant" -> Instant.parse(inOurEra(text));
            case "LocalDate" -> LocalDate.parse(inOurEra(text));
            case "YearMonth" -> YearMonth.parse(inOurEra(text));
            default -> throw new IllegalStateException("A query cannot carry a " + type.getName());
        };
    }

    static String expected(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", "must be one of ", ""));
        }
        return switch (type.getSimpleName()) {
            case "Integer", "Long" -> "must be a whole number";
            case "Boolean" -> "must be true or false";
            case "BigDecimal" -> "must be a decimal number such as 12.34";
            case "Instant" -> "must be a UTC time such as 2026-11-22T06:26:16Z";
            case "LocalDate" -> "must be a date such as 2026-11-22";
            case "YearMonth" -> "must be a month such as 2026-11";
            default -> "must not be empty or hold control characters";
        };
    }

    /** Java reads years that PostgreSQL cannot hold. */
    private static String inOurEra(String text) {
        if (!text.matches("\\d{4}-.*") || text.startsWith("0000")) {
            throw new IllegalArgumentException("no year from 0001 to 9999");
        }
        return text;
    }

    private static Boolean booleanOf(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static BigDecimal decimalOf(String text) {
        if (!text.matches("-?\\d{1,15}(\\.\\d{1,15})?")) {
            throw new IllegalArgumentException("no decimal");
        }
        return new BigDecimal(text);
    }
}
