package org.partnercenter.gateway.openapi;

import org.partnercenter.gateway.routing.RouteTable;
import org.partnercenter.gateway.routing.Service;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** One OpenAPI description of all services: of what the gateway lets through, nothing else. */
final class MergedApi {

    private static final String HEAD =
            """
            {
              "openapi": "3.1.0",
              "info": {
                "title": "Partner Center",
                "version": "1",
                "description": "Every call needs a bearer token of the configured issuer. Errors are problem documents (RFC 9457) with a stable `code` and a `traceId`. Besides those of the calls, the gateway answers: 401 `UNAUTHENTICATED`, `TOKEN_EXPIRED`, `TOKEN_INVALID`; 400 `MALFORMED_REQUEST`; 404 `NOT_FOUND`; 413 `PAYLOAD_TOO_LARGE`; 429 `RATE_LIMITED`; 503 `SERVICE_UNAVAILABLE`, `SERVICE_TIMEOUT`, `ISSUER_UNAVAILABLE`. 429 and 503 say in `Retry-After` when to come back."
              },
              "servers": [{"url": "/"}],
              "security": [{"bearer": []}],
              "tags": [],
              "paths": {},
              "components": {
                "securitySchemes": {
                  "bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}
                }
              },
              "x-unavailable": []
            }
            """;

    private final ObjectNode document = (ObjectNode) JsonMapper.shared().readTree(HEAD);
    private final Components components = new Components(document.withObjectProperty("components"));
    private final Set<String> operations = new HashSet<>();
    private final Set<String> tags = new HashSet<>();

    static ObjectNode of(Map<Service, ObjectNode> descriptions) {
        MergedApi api = new MergedApi();
        for (Service service : Service.values()) {
            ObjectNode description = descriptions.get(service);
            if (description == null) {
                api.document.withArrayProperty("x-unavailable").add(service.label());
            } else {
                api.take(service, description.deepCopy());
            }
        }
        return api.document;
    }

    private void take(Service service, ObjectNode description) {
        components.take(service, description);
        for (JsonNode tag : description.path("tags")) {
            if (tags.add(tag.path("name").asString())) {
                document.withArrayProperty("tags").add(tag);
            }
        }
        for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
            if (isReachable(path.getKey(), service)) {
                path.getValue().forEach(operation -> nameOnce(service, operation));
                document.withObjectProperty("paths").set(path.getKey(), path.getValue());
            }
        }
    }

    private static boolean isReachable(String path, Service service) {
        String sample = path.replaceAll("\\{[^}]*}", "x");
        return RouteTable.find("GET", sample)
                .filter(route -> route.service() == service)
                .isPresent();
    }

    private void nameOnce(Service service, JsonNode operation) {
        String name = operation.path("operationId").asString("");
        if (operation instanceof ObjectNode object && !name.isEmpty() && !operations.add(name)) {
            String unique = Components.prefixed(service, name);
            operations.add(unique);
            object.put("operationId", unique);
        }
    }
}
