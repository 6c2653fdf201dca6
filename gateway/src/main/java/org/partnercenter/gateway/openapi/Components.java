package org.partnercenter.gateway.openapi;

import org.partnercenter.gateway.routing.Service;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Puts the components of several services into one place. What is the same in both is shared; what
 * only has the same name gets its service's name in front.
 */
final class Components {

    private static final String ROOT = "#/components/";

    private final ObjectNode merged;

    Components(ObjectNode merged) {
        this.merged = merged;
    }

    /** Takes a service's components in, and lets its document point to where they are now. */
    void take(Service service, ObjectNode document) {
        JsonNode own = document.path("components");
        Set<String> clashing = clashing(own);
        redirect(document, service, clashing);
        for (Map.Entry<String, JsonNode> section : own.properties()) {
            if (section.getKey().equals("securitySchemes")) {
                continue;
            }
            ObjectNode target = merged.withObjectProperty(section.getKey());
            for (Map.Entry<String, JsonNode> part : section.getValue().properties()) {
                String reference = ROOT + section.getKey() + "/" + part.getKey();
                String name =
                        clashing.contains(reference)
                                ? prefixed(service, part.getKey())
                                : part.getKey();
                target.set(name, part.getValue());
            }
        }
    }

    private Set<String> clashing(JsonNode own) {
        Set<String> common = new LinkedHashSet<>();
        Set<String> clashing = new HashSet<>();
        own.properties()
                .forEach(section ->
                        section.getValue()
                                .properties()
                                .forEach(part -> {
                                    JsonNode there =
                                            merged.path(section.getKey()).path(part.getKey());
                                    String reference =
                                            ROOT + section.getKey() + "/" + part.getKey();
                                    if (!there.isMissingNode()) {
                                        common.add(reference);
                                        if (!there.equals(part.getValue())) {
                                            clashing.add(reference);
                                        }
                                    }
                                }));
        // What looks the same but points to something that is not the same clashes as well.
        boolean grown = true;
        while (grown) {
            grown =
                    common.stream()
                            .filter(reference -> !clashing.contains(reference))
                            .filter(reference -> pointsTo(at(own, reference), clashing))
                            .toList()
                            .stream()
                            .map(clashing::add)
                            .reduce(false, Boolean::logicalOr);
        }
        return clashing;
    }

    private static JsonNode at(JsonNode components, String reference) {
        String[] path = reference.substring(ROOT.length()).split("/", 2);
        return components.path(path[0]).path(path[1]);
    }

    private static boolean pointsTo(JsonNode node, Set<String> references) {
        if (node.isString()) {
            return references.contains(node.stringValue());
        }
        return node.valueStream().anyMatch(child -> pointsTo(child, references));
    }

    private static void redirect(JsonNode node, Service service, Set<String> clashing) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                if (field.getValue().isString()
                        && clashing.contains(field.getValue().stringValue())) {
                    field.setValue(redirected(service, field.getValue().stringValue()));
                }
            }
        }
        node.valueStream().forEach(child -> redirect(child, service, clashing));
    }

    private static StringNode redirected(Service service, String reference) {
        int name = reference.lastIndexOf('/') + 1;
        return StringNode.valueOf(
                reference.substring(0, name) + prefixed(service, reference.substring(name)));
    }

    static String prefixed(Service service, String name) {
        String label = service.name();
        return label.charAt(0)
                + label.substring(1).toLowerCase(Locale.ROOT)
                + Character.toUpperCase(name.charAt(0))
                + name.substring(1);
    }
}
