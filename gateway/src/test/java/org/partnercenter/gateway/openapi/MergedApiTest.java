package org.partnercenter.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.gateway.routing.Service.ASSOCIATION;
import static org.partnercenter.gateway.routing.Service.BILLING;
import static org.partnercenter.gateway.routing.Service.CUSTOMER;

import org.junit.jupiter.api.Test;
import org.partnercenter.gateway.routing.Service;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;

class MergedApiTest {

    private static final String CUSTOMERS =
            """
            {"tags": [{"name": "Customers"}],
             "paths": {"/v1/customers": {"get": {"operationId": "list", "x": {"$ref": "#/components/schemas/Page"}}}},
             "components": {
               "securitySchemes": {"other": {}},
               "schemas": {
                 "Money": {"type": "object"},
                 "Item": {"type": "string"},
                 "Page": {"items": {"$ref": "#/components/schemas/Item"}}}}}
            """;
    private static final String ORDERS =
            """
            {"tags": [{"name": "Customers"}, {"name": "Orders"}],
             "paths": {
               "/v1/orders/{id}": {"get": {"operationId": "list", "x": {"$ref": "#/components/schemas/Page"},
                                           "y": [{"$ref": "#/components/schemas/Money"}]}},
               "/v1/customers": {"get": {"operationId": "stray"}},
               "/actuator": {"get": {}}},
             "components": {"schemas": {
               "Money": {"type": "object"},
               "Item": {"type": "integer"},
               "Page": {"items": {"$ref": "#/components/schemas/Item"}}}}}
            """;

    private final JsonNode merged =
            MergedApi.of(Map.of(CUSTOMER, read(CUSTOMERS), BILLING, read(ORDERS)));
    private final JsonNode schemas = merged.path("components").path("schemas");

    @Test
    void has_one_head_and_one_security_scheme() {
        assertThat(merged.at("/info/title").asString()).isEqualTo("Partner Center");
        assertThat(merged.at("/servers/0/url").asString()).isEqualTo("/");
        assertThat(merged.at("/components/securitySchemes").propertyNames())
                .containsExactly("bearer");
        assertThat(merged.at("/tags").valueStream().map(tag -> tag.path("name").asString()))
                .containsExactly("Customers", "Orders");
    }

    @Test
    void shows_only_what_the_gateway_passes_to_that_service() {
        assertThat(merged.path("paths").propertyNames())
                .containsExactlyInAnyOrder("/v1/customers", "/v1/orders/{id}");
        assertThat(merged.at("/paths/~1v1~1customers/get/operationId").asString())
                .isEqualTo("list");
    }

    @Test
    void shares_what_is_the_same_and_renames_what_is_not() {
        assertThat(schemas.propertyNames())
                .containsExactlyInAnyOrder("Money", "Item", "Page", "BillingItem", "BillingPage");
        assertThat(schemas.at("/Item/type").asString()).isEqualTo("string");
        assertThat(schemas.at("/BillingItem/type").asString()).isEqualTo("integer");
    }

    @Test
    void references_follow_what_was_renamed() {
        assertThat(schemas.at("/Page/items/$ref").asString())
                .isEqualTo("#/components/schemas/Item");
        assertThat(schemas.at("/BillingPage/items/$ref").asString())
                .isEqualTo("#/components/schemas/BillingItem");
        JsonNode order = merged.at("/paths/~1v1~1orders~1{id}/get");
        assertThat(order.at("/x/$ref").asString()).isEqualTo("#/components/schemas/BillingPage");
        assertThat(order.at("/y/0/$ref").asString()).isEqualTo("#/components/schemas/Money");
        assertThat(order.path("operationId").asString()).isEqualTo("BillingList");
    }

    @Test
    void names_the_services_that_are_away() {
        assertThat(merged.path("x-unavailable").valueStream().map(JsonNode::asString))
                .containsExactly(ASSOCIATION.label(), Service.EXPORT.label());
    }

    private static ObjectNode read(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json);
    }
}
