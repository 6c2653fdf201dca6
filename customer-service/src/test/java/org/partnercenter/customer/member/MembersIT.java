package org.partnercenter.customer.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.customer.testing.CustomerApi.newPartner;
import static org.partnercenter.customer.testing.CustomerApi.register;

import org.junit.jupiter.api.Test;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.EndpointRules;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ServiceTest
class MembersIT {

    @LocalServerPort int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping endpoints;

    @Test
    void every_endpoint_has_its_roles() {
        EndpointRules.everyEndpointHasItsRoles(endpoints);
    }

    @Test
    void a_customer_gets_a_manager_of_the_staff_and_its_history_tells_who_and_when() {
        String partner = newPartner();
        Api admin = new Api(port).as(Tokens.admin(partner));
        Api operator = new Api(port).as(Tokens.operator(partner));
        String mia = "mia-" + partner;
        String member =
                """
                {"memberId": "%s", "name": "Mia Keller", "email": "mia@example.com", "roles": ["account-manager"]}\
                """
                        .formatted(mia);
        Api.Answer made = admin.post("/v1/members", member);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(operator.post("/v1/members", member).status()).isEqualTo(403);
        assertThat(admin.post("/v1/members", member).code()).isEqualTo("MEMBER_EXISTS");
        Api.Answer renamed =
                admin.patch(
                        "/v1/members/" + mia,
                        "{\"name\": \"Mia Olsen\", \"email\": \"mo@example.com\"}");
        assertThat(renamed.status()).as(renamed.body()).isEqualTo(204);
        assertThat(admin.after(renamed).get("/v1/members").json().path("items").toString())
                .contains("Mia Olsen", "mo@example.com");
        assertThat(operator.get("/v1/members").body())
                .contains("***@example.com")
                .doesNotContain("mo@");

        String id = register(operator, "Managed", "");
        String path = "/v1/customers/" + id;
        Api.Answer batch =
                operator.post(
                        "/v1/customers/account-manager-batch",
                        "{\"customerIds\": [\"%s\", \"nobody\"], \"memberId\": \"%s\"}"
                                .formatted(id, mia));
        assertThat(batch.body())
                .contains("{\"id\":\"" + id + "\",\"status\":\"DONE\"}", "CUSTOMER_NOT_FOUND");
        assertThat(batch.json().path("results").size()).isEqualTo(2);
        assertThat(operator.put(path + "/account-manager", "{\"memberId\": \"who\"}").code())
                .isEqualTo("UNKNOWN_MEMBER");
        Api.Answer unassigned = operator.delete(path + "/account-manager");
        assertThat(unassigned.status()).isEqualTo(204);
        Api.Answer history = operator.after(unassigned).get(path + "/account-manager/history");
        assertThat(history.json().path("items").size()).isEqualTo(2);
        assertThat(history.json().path("items").get(0).path("from").asString()).isEqualTo(mia);
        assertThat(history.json().path("items").get(1).path("to").asString()).isEqualTo(mia);
        assertThat(history.json().path("items").get(1).path("by").asString())
                .isEqualTo("member:" + partner + "-operator");
        Api.Answer manager = new Api(port).as(Tokens.manager(partner, mia)).get(path);
        assertThat(manager.status()).isEqualTo(404);
    }
}
