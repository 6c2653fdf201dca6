package org.partnercenter.customer.customer.react;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.customer.testing.CustomerApi.ids;
import static org.partnercenter.customer.testing.CustomerApi.newPartner;
import static org.partnercenter.customer.testing.CustomerApi.register;
import static org.partnercenter.customer.testing.CustomerApi.resell;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.Test;
import org.partnercenter.contracts.association.PartnerFact.PartnerRestricted;
import org.partnercenter.contracts.association.PartnerFact.PartnerRestrictionLifted;
import org.partnercenter.contracts.association.PartnerKind;
import org.partnercenter.customer.testing.Told;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Rule 9 of the domain: a restricted partner's customers can't buy, and it unfreezes nobody. */
@ServiceTest
class RestrictionIT {

    private static final String RESTRICTED =
            "/v1/customers?freezeCause=PARTNER_RESTRICTED&limit=500";

    @LocalServerPort int port;

    private final String partner = newPartner();

    @Test
    void the_resale_customers_follow_their_partners_restriction_and_its_lifting() {
        Api operator = new Api(port).as(Tokens.operator(partner));
        Told.partner(partner, PartnerKind.SOLUTION_PROVIDER, null);
        List<String> resold = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            resold.addFirst(resell(operator, "Resold " + i, ""));
        }
        String referred = register(operator, "Referred", "");
        String path = "/v1/customers/" + resold.getFirst() + "/freeze";
        operator.put(path, "{\"type\": \"ACCOUNT\", \"reason\": \"unpaid\"}");

        Told.partner(partner, 1, new PartnerRestricted(partner, "quota", Instant.now()));
        eventually(() -> assertThat(ids(operator.get(RESTRICTED))).isEqualTo(resold));
        assertThat(operator.get("/v1/customers/" + referred).json().path("frozen").isNull())
                .isTrue();
        assertThat(operator.delete(path + "?type=ACCOUNT&reason=paid").code())
                .isEqualTo("PARTNER_RESTRICTED");

        String late = resell(operator, "Late", "");
        Told.established(late, partner, 0);
        eventually(() -> assertThat(ids(operator.get(RESTRICTED))).contains(late).hasSize(4));

        Told.partner(partner, 2, new PartnerRestrictionLifted(partner, Instant.now()));
        eventually(() -> assertThat(ids(operator.get(RESTRICTED))).isEmpty());
        assertThat(ids(operator.get("/v1/customers?freezeCause=MANUAL")))
                .containsExactly(resold.getFirst());
        assertThat(operator.delete(path + "?type=ACCOUNT&reason=paid").status()).isEqualTo(204);
    }

    @Test
    void a_restriction_that_is_lifted_at_once_leaves_nobody_frozen() {
        Api operator = new Api(port).as(Tokens.operator(partner));
        Told.partner(partner, PartnerKind.SOLUTION_PROVIDER, null);
        String id = resell(operator, "Hopping", "");
        for (int i = 1; i < 8; i += 2) {
            Told.partner(partner, i, new PartnerRestricted(partner, null, Instant.now()));
            Told.partner(partner, i + 1, new PartnerRestrictionLifted(partner, Instant.now()));
        }
        Told.established(id, partner, 0);
        eventually(() ->
                assertThat(ids(operator.get("/v1/customers?freezeCause=ASSOCIATION_DEFAULT")))
                        .containsExactly(id));
        eventually(() ->
                assertThat(
                                operator.delete(
                                                "/v1/customers/"
                                                        + id
                                                        + "/freeze?type=ACCOUNT&reason=paid")
                                        .status())
                        .isEqualTo(204));
        eventually(() -> assertThat(ids(operator.get("/v1/customers?frozen=ANY"))).isEmpty());
    }
}
