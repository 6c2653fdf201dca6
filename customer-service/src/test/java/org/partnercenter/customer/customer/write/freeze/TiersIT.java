package org.partnercenter.customer.customer.write.freeze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.customer.testing.CustomerApi.ids;
import static org.partnercenter.customer.testing.CustomerApi.newPartner;
import static org.partnercenter.customer.testing.CustomerApi.resell;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.contracts.association.PartnerKind;
import org.partnercenter.customer.testing.Told;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who freezes a reseller's customer, and a distributor's look at its resellers' customers. */
@ServiceTest
class TiersIT {

    private static final String FREEZE = "{\"type\": \"ACCOUNT\", \"reason\": \"unpaid\"}";
    private static final String LIFT = "?type=ACCOUNT&reason=paid";

    @LocalServerPort int port;

    private final String distributor = newPartner();
    private final String reseller = newPartner();
    private final String other = newPartner();
    private Api above;
    private Api below;

    @BeforeEach
    void tiers() {
        above = new Api(port).as(Tokens.admin(distributor));
        below = new Api(port).as(Tokens.operator(reseller));
        Told.partner(distributor, PartnerKind.DISTRIBUTOR, null);
        Told.partner(reseller, PartnerKind.RESELLER, distributor);
        Told.partner(other, PartnerKind.RESELLER, distributor);
        eventually(() -> {
            assertThat(above.get("/v1/customers?resellerId=" + reseller).status()).isEqualTo(200);
            assertThat(above.get("/v1/customers?resellerId=" + other).status()).isEqualTo(200);
        });
    }

    @Test
    void what_is_granted_moves_from_the_distributor_to_the_reseller_and_back() {
        String path = "/v1/customers/" + resell(below, "Tiered", "") + "/freeze";
        eventually(() ->
                assertThat(below.put(path, FREEZE).code()).isEqualTo("PERMISSION_NOT_GRANTED"));
        assertThat(above.put(path, FREEZE).status()).isEqualTo(204);
        assertThat(below.delete(path + LIFT).code()).isEqualTo("PERMISSION_NOT_GRANTED");

        Told.permissions(reseller, distributor, 0, true, false);
        eventually(() -> assertThat(below.put(path, FREEZE).status()).isEqualTo(204));
        assertThat(above.delete(path + LIFT).code()).isEqualTo("PERMISSION_GRANTED_AWAY");
        assertThat(below.delete(path + LIFT).status()).isEqualTo(204);
        String harder = FREEZE.replace("ACCOUNT", "ACCOUNT_AND_RESOURCES");
        assertThat(below.put(path, harder).code()).isEqualTo("PERMISSION_NOT_GRANTED");
        assertThat(above.put(path, harder).status()).isEqualTo(204);

        Told.permissions(reseller, distributor, 1, false, false);
        eventually(() ->
                assertThat(below.put(path, FREEZE).code()).isEqualTo("PERMISSION_NOT_GRANTED"));
        assertThat(new Api(port).as(Tokens.admin(newPartner())).put(path, FREEZE).status())
                .isEqualTo(404);
    }

    @Test
    void a_distributor_finds_its_resellers_customers_and_nobody_elses() {
        String own = resell(above, "Own", "");
        String one = resell(below, "Tier one", "\"tags\": [\"gold\"]");
        String two = resell(new Api(port).as(Tokens.operator(other)), "Tier two", "");
        assertThat(ids(above.get("/v1/customers"))).containsExactly(own);
        assertThat(ids(above.get("/v1/customers?scope=own"))).containsExactly(own);
        assertThat(ids(above.get("/v1/customers?scope=resellers"))).containsExactly(two, one);
        assertThat(ids(above.get("/v1/customers?scope=resellers&sort=associatedOn")))
                .containsExactly(one, two);
        assertThat(ids(above.get("/v1/customers?scope=resellers&tag=gold"))).containsExactly(one);
        assertThat(ids(above.get("/v1/customers?resellerId=" + other))).containsExactly(two);
        assertThat(
                        ids(
                                above.get(
                                        "/v1/customers?scope=resellers&resellerId="
                                                + reseller
                                                + "&name=tier")))
                .containsExactly(one);
        assertThat(
                        above.get("/v1/customers?scope=resellers&count=exact")
                                .json()
                                .path("total")
                                .asLong())
                .isEqualTo(2);
        assertThat(
                        above.get("/v1/customers?scope=resellers&name=tier&count=exact")
                                .json()
                                .path("total")
                                .asLong())
                .isEqualTo(2);
        Api.Answer first = above.get("/v1/customers?scope=resellers&limit=1");
        assertThat(ids(first)).containsExactly(two);
        assertThat(
                        ids(
                                above.get(
                                        "/v1/customers?scope=resellers&limit=1&cursor="
                                                + first.json().path("next").asString())))
                .containsExactly(one);
        assertThat(above.get("/v1/customers/" + one).json().path("partnerId").asString())
                .isEqualTo(reseller);
        assertThat(above.get("/v1/customers?scope=resellers&reveal=name").code())
                .isEqualTo("REVEAL_NOT_ALLOWED");

        assertThat(ids(below.get("/v1/customers?scope=resellers"))).isEmpty();
        assertThat(below.get("/v1/customers/" + own).status()).isEqualTo(404);
        assertThat(below.get("/v1/customers/" + two).status()).isEqualTo(404);
        assertThat(below.get("/v1/customers?resellerId=" + other).code())
                .isEqualTo("RESELLER_NOT_FOUND");
        assertThat(
                        new Api(port)
                                .as(Tokens.manager(distributor, "mia"))
                                .get("/v1/customers?scope=resellers")
                                .code())
                .isEqualTo("SCOPE_NOT_ALLOWED");
    }
}
