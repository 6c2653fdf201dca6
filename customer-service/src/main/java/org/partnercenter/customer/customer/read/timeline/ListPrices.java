package org.partnercenter.customer.customer.read.timeline;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** What a partner pays for a customer, taken out of what is told of its charges. */
final class ListPrices {

    private static final List<String> PAID = List.of("billed", "effective");

    private ListPrices() {}

    /** The same entry with list prices alone, if it is one of charges. */
    static TimelineEntry alone(TimelineEntry entry) {
        if (entry.type().equals("SpendingChanged")) {
            takeOut(entry.details());
            entry.changes()
                    .forEach(change -> {
                        takeOut(change.from());
                        takeOut(change.to());
                    });
        }
        return entry;
    }

    private static void takeOut(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(PAID);
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(ListPrices::takeOut);
        }
    }
}
