package org.partnercenter.customer.customer.read.search;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

import java.math.BigDecimal;

/** Reads a decimal from a number or, as money is written everywhere else, from a text. */
final class DecimalCriterion extends ValueDeserializer<BigDecimal> {

    private static final int DIGITS = 15;
    private static final String REMEDY = "must be a decimal number";

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> ofText(parser.getString(), context);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                    ofNumber(parser.getDecimalValue(), context);
            default -> (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
        };
    }

    private static BigDecimal ofText(String text, DeserializationContext context) {
        return text.matches("-?\\d{1,15}(\\.\\d{1,15})?")
                ? new BigDecimal(text)
                : (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, text, REMEDY);
    }

    private static BigDecimal ofNumber(BigDecimal number, DeserializationContext context) {
        long digits = (long) number.precision() - number.scale();
        return digits <= DIGITS && number.scale() <= DIGITS
                ? number
                : (BigDecimal) context.handleWeirdNumberValue(BigDecimal.class, number, REMEDY);
    }
}
