package org.partnercenter.customer.introduced.react;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.customer.testing.CustomerApi.newPartner;
import static org.partnercenter.customer.testing.CustomerApi.register;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.billing.IntroductionFact.CustomerIntroduced;
import org.partnercenter.platform.command.Json;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Neighbours;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A cloud account that charges introduced while somebody was registered with it. */
@ServiceTest
class RefusedIntroductionIT {

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    private final String partner = newPartner();
    private final String introduced = "i-" + UUID.randomUUID();
    private final String account = "cloud-" + introduced;
    private Api operator;

    @BeforeEach
    void api() {
        operator = new Api(port).as(Tokens.operator(partner));
    }

    @Test
    void the_partners_own_customer_that_has_the_account_is_named() {
        String own = register(operator, "Own", "\"cloudAccountId\": \"" + account + "\"");

        introduce();

        eventually(() -> assertThat(refusals()).hasSize(1));
        JsonNode refusal = refusals().getFirst();
        assertThat(refusal.path("code").asString()).isEqualTo("CLOUD_ACCOUNT_TAKEN");
        assertThat(refusal.path("accountCustomerId").asString()).isEqualTo(own);
        assertThat(refusal.path("cloudAccountId").asString()).isEqualTo(account);
        assertThat(refusal.path("partnerId").asString()).isEqualTo(partner);
        assertThat(refusal.path("importId").asString()).isEqualTo("import-1");
        assertThat(operator.get("/v1/customers/" + introduced).status()).isEqualTo(404);
        introduce();
        followed();
        assertThat(refusals()).hasSize(1);
    }

    @Test
    void of_another_partners_customer_nothing_is_said() {
        Api rival = new Api(port).as(Tokens.operator(newPartner()));
        register(rival, "Theirs", "\"cloudAccountId\": \"" + account + "\"");

        introduce();

        eventually(() -> assertThat(refusals()).hasSize(1));
        assertThat(refusals().getFirst().path("code").asString()).isEqualTo("CLOUD_ACCOUNT_TAKEN");
        assertThat(refusals().getFirst().path("accountCustomerId").isNull()).isTrue();
    }

    @Test
    void an_id_that_is_taken_for_another_account_is_not_the_introduced_customer() {
        Api rival = new Api(port).as(Tokens.operator(newPartner()));
        register(rival, "Squatter", "\"customerId\": \"" + introduced + "\"");

        introduce();

        eventually(() -> assertThat(refusals()).hasSize(1));
        assertThat(refusals().getFirst().path("code").asString()).isEqualTo("CUSTOMER_EXISTS");
        assertThat(refusals().getFirst().path("accountCustomerId").isNull()).isTrue();
    }

    @Test
    void an_id_and_an_account_that_another_partner_took_together_are_refused_as_well() {
        Api rival = new Api(port).as(Tokens.operator(newPartner()));
        String both =
                "\"customerId\": \"%s\", \"cloudAccountId\": \"%s\"".formatted(introduced, account);
        register(rival, "Squatter", both);

        introduce();

        eventually(() -> assertThat(refusals()).hasSize(1));
        assertThat(refusals().getFirst().path("code").asString()).isEqualTo("CLOUD_ACCOUNT_TAKEN");
    }

    @Test
    void the_customer_that_the_partner_registered_under_both_is_the_introduced_one() {
        String both =
                "\"customerId\": \"%s\", \"cloudAccountId\": \"%s\"".formatted(introduced, account);
        register(operator, "The Same", both);

        introduce();
        followed();

        assertThat(refusals()).isEmpty();
    }

    private void introduce() {
        tell(introduced, account);
    }

    /** What comes behind a fact on its way is handled after it. */
    private void followed() {
        String next = "n-" + introduced;
        tell(next, "cloud-" + next);
        eventually(() -> assertThat(operator.get("/v1/customers/" + next).status()).isEqualTo(200));
    }

    private void tell(String customerId, String cloudAccountId) {
        Neighbours.publish(
                "introduction:" + customerId,
                0,
                new CustomerIntroduced(
                        customerId,
                        partner,
                        cloudAccountId,
                        AssociationType.REFERRAL,
                        null,
                        "import-1",
                        Instant.now()));
    }

    private List<JsonNode> refusals() {
        return db
                .sql(
                        """
                        select convert_from(payload, 'UTF8') from domain_event
                        where aggregate_identifier = ?
                          and payload_type = 'customer.IntroducedRegistrationRefused'\
                        """)
                .param("introduced-registration:" + introduced)
                .query(String.class)
                .list()
                .stream()
                .map(event -> Json.mapper().readTree(event))
                .toList();
    }
}
