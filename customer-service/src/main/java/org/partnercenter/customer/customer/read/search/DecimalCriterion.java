package org.partnercenter.customer.customer.read.search;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

import java.math.BigDecimal;

/** Reads a decimal from a number or, as money is written everywhere else, from a text. */
final class DecimalCriterion extends ValueDeserializer<BigDecimal> {

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return parser.getDecimalValue();
        }
        String text = parser.getString();
        return text.matches("-?\\d{1,15}(\\.\\d{1,15})?")
                ? new BigDecimal(text)
                : (BigDecimal)
                        context.handleWeirdStringValue(
                                BigDecimal.class, text, "must be a decimal number");
    }
}
