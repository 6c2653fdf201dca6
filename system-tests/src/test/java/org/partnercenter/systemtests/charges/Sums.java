package org.partnercenter.systemtests.charges;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.List;

/** What charges add up to, exactly. */
public record Sums(BigDecimal billed, BigDecimal effective, BigDecimal list) {

    public static final Sums NONE = of("0", "0", "0");

    public static Sums of(String billed, String effective, String list) {
        return new Sums(new BigDecimal(billed), new BigDecimal(effective), new BigDecimal(list));
    }

    public Sums plus(Sums other) {
        return new Sums(
                billed.add(other.billed), effective.add(other.effective), list.add(other.list));
    }

    /** Fails unless the amounts of this answer are these, to the last digit. */
    public void expectIn(JsonNode total) {
        for (String field : List.of("billed", "effective", "list")) {
            JsonNode amount = total.path(field);
            JsonNode digits = amount.isObject() ? amount.path("amount") : amount;
            assertThat(digits.isString()).as("%s is a decimal text in %s", field, total).isTrue();
            assertThat(new BigDecimal(digits.asString()))
                    .as(field)
                    .isEqualByComparingTo(named(field));
        }
    }

    private BigDecimal named(String field) {
        return switch (field) {
            case "billed" -> billed;
            case "effective" -> effective;
            default -> list;
        };
    }
}
