package org.partnercenter.customer.customer.read.timeline;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The part of a fact that anybody may see who may see the customer: of a personal value the masked
 * form, of a sealed one nothing.
 */
final class Masked {

    private static final String SEALED = "sealed";

    private Masked() {}

    static JsonNode of(JsonNode node) {
        return switch (node) {
            case ObjectNode object when isPersonal(object) -> object.path("masked");
            case ObjectNode object -> ofEach(object);
            case ArrayNode array -> ofEach(array);
            default -> node;
        };
    }

    private static boolean isPersonal(ObjectNode object) {
        return object.has("masked") && object.has(SEALED);
    }

    private static ObjectNode ofEach(ObjectNode object) {
        ObjectNode masked = JsonNodeFactory.instance.objectNode();
        object.properties()
                .forEach(field -> {
                    if (!field.getKey().startsWith(SEALED)) {
                        masked.set(field.getKey(), of(field.getValue()));
                    }
                });
        return masked;
    }

    private static ArrayNode ofEach(ArrayNode array) {
        ArrayNode masked = JsonNodeFactory.instance.arrayNode();
        array.forEach(element -> masked.add(of(element)));
        return masked;
    }
}
