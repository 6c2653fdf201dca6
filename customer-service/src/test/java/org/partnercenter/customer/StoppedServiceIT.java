package org.partnercenter.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.customer.testing.CustomerApi.ids;
import static org.partnercenter.customer.testing.CustomerApi.newPartner;
import static org.partnercenter.customer.testing.CustomerApi.resell;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.Test;
import org.partnercenter.contracts.association.PartnerFact.PartnerRestricted;
import org.partnercenter.contracts.association.PartnerKind;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.contracts.billing.ExhaustionPolicy;
import org.partnercenter.customer.testing.Budgets;
import org.partnercenter.customer.testing.Invited;
import org.partnercenter.customer.testing.Told;
import org.partnercenter.localrun.servers.Postgres;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.EmbeddedServers;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

import java.time.Instant;
import java.util.List;

/** What the neighbours told while this service was down is done when it is up again, once. */
class StoppedServiceIT {

    private final String database = Postgres.shared().freshDatabase("customer");
    private final String partner = newPartner();
    private final String next = newPartner();

    @Test
    void associations_invitations_restrictions_and_budgets_of_the_meantime_are_caught_up_with() {
        String stays;
        String moves;
        try (var service = service()) {
            Api operator = api(service, partner);
            Told.partner(partner, PartnerKind.SOLUTION_PROVIDER, null);
            stays = resell(operator, "Stays", "");
            moves = resell(operator, "Moves", "");
            Told.established(stays, partner, 0);
            Told.established(moves, partner, 0);
            eventually(
                    () -> assertThat(ids(operator.get("/v1/customers?frozen=ACCOUNT"))).hasSize(2));
        }
        Invited.answers("v-" + moves, next, moves, "n-" + moves, "{\"name\": \"Moves\"}", null);
        Told.partner(partner, 1, new PartnerRestricted(partner, null, Instant.now()));
        Told.ended(moves, partner, 1);
        Budgets budget = new Budgets(stays, partner);
        budget.tell(budget.set(BudgetType.MONTHLY, "100.00", false));
        budget.tell(budget.exhausted(ExhaustionPolicy.RESTRICT_PURCHASE_AND_FREEZE_RESOURCES));
        Budgets former = new Budgets(moves, partner);
        former.tell(former.exhausted(ExhaustionPolicy.RESTRICT_PURCHASE));
        try (var service = service()) {
            Api operator = api(service, partner);
            eventually(() -> {
                assertThat(ids(operator.get("/v1/customers"))).containsExactly(stays);
                assertThat(ids(operator.get("/v1/customers?freezeCause=PARTNER_RESTRICTED")))
                        .containsExactly(stays);
                assertThat(
                                ids(
                                        operator.get(
                                                "/v1/customers?freezeCause=BUDGET_EXHAUSTED&frozen=ACCOUNT_AND_RESOURCES")))
                        .containsExactly(stays);
            });
            Api second = api(service, next);
            eventually(() ->
                    assertThat(ids(second.get("/v1/customers?frozen=NONE")))
                            .containsExactly(moves));
            eventually(() -> {
                assertThat(types(second, moves))
                        .containsExactlyInAnyOrder("InvitationAnswered", "CustomerRejoined");
                assertThat(types(operator, stays)).containsOnlyOnce("BudgetExhausted");
            });
        }
    }

    private static List<String> types(Api api, String id) {
        return api.get("/v1/customers/" + id + "/timeline")
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("type").asString())
                .toList();
    }

    private static Api api(ConfigurableApplicationContext service, String partner) {
        Environment environment = service.getEnvironment();
        return new Api(environment.getRequiredProperty("local.server.port", Integer.class))
                .as(Tokens.operator(partner));
    }

    private ConfigurableApplicationContext service() {
        return new SpringApplicationBuilder(CustomerServiceApplication.class)
                .initializers(new EmbeddedServers())
                .run("--testing.database-url=" + database);
    }
}
