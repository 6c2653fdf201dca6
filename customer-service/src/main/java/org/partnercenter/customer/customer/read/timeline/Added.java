package org.partnercenter.customer.customer.read.timeline;

import org.partnercenter.contracts.billing.ChargeTotals;
import org.partnercenter.platform.command.Json;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;

/** What is added to a sum. */
record Added(ChargeTotals change) {

    /** The name under which the sum is kept. */
    String keptAs(String what) {
        return what + " " + change.currency();
    }

    /** What the sum stands at then. */
    JsonNode to(JsonNode before) {
        return Json.mapper()
                .valueToTree(
                        new ChargeTotals(
                                change.currency(),
                                plus(before.path("billed"), change.billed()),
                                plus(before.path("effective"), change.effective()),
                                plus(before.path("list"), change.list())));
    }

    private static String plus(JsonNode before, String more) {
        return before.isString()
                ? new BigDecimal(before.asString()).add(new BigDecimal(more)).toPlainString()
                : more;
    }
}
