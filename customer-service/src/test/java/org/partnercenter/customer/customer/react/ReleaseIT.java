package org.partnercenter.customer.customer.react;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.customer.testing.CustomerApi.ids;
import static org.partnercenter.customer.testing.CustomerApi.newPartner;
import static org.partnercenter.customer.testing.CustomerApi.resell;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.Test;
import org.partnercenter.customer.testing.Invited;
import org.partnercenter.customer.testing.Told;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.List;

/** What the end of an association ends in this service, once. */
@ServiceTest
class ReleaseIT {

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    private final String partner = newPartner();

    @Test
    void the_end_of_an_association_ends_manager_freezes_and_the_place_in_the_search() {
        Api admin = new Api(port).as(Tokens.admin(partner));
        String mia = "mia-" + partner;
        admin.post(
                "/v1/members",
                "{\"memberId\": \"%s\", \"name\": \"Mia\", \"roles\": [\"account-manager\"]}"
                        .formatted(mia));
        String id =
                resell(
                        admin,
                        "Leaving",
                        "\"tags\": [\"gold\"], \"accountManagerId\": \"" + mia + "\"");
        String path = "/v1/customers/" + id;
        Told.established(id, partner, 0);
        eventually(
                () -> assertThat(ids(admin.get("/v1/customers?frozen=ANY"))).containsExactly(id));

        Told.ended(id, partner, 1);
        Told.ended(id, partner, 1);
        eventually(() -> {
            assertThat(admin.get(path).code()).isEqualTo("CUSTOMER_NOT_FOUND");
            assertThat(ids(admin.get("/v1/customers"))).isEmpty();
            assertThat(ids(admin.get("/v1/customers?sort=-monthToDate"))).isEmpty();
            assertThat(admin.get("/v1/customers?count=exact").json().path("total").asLong())
                    .isZero();
        });
        eventually(() ->
                assertThat(events(id))
                        .containsExactly(
                                "customer.CustomerRegistered member:" + partner + "-admin",
                                "customer.CustomerFrozen system:freeze-by-default",
                                "customer.AccountManagerUnassigned system:release-customer",
                                "customer.CustomerUnfrozen system:release-customer",
                                "customer.CustomerReleased system:release-customer"));
        assertThat(admin.patch(path, "{\"name\": \"Mine\"}").status()).isEqualTo(404);
        assertThat(
                        admin.put(path + "/freeze", "{\"type\": \"ACCOUNT\", \"reason\": \"x\"}")
                                .status())
                .isEqualTo(404);
        assertThat(admin.get(path + "/account-manager/history").status()).isEqualTo(404);
        assertThat(admin.get(path + "/timeline").status()).isEqualTo(404);
        eventually(() ->
                assertThat(
                                db.sql(
                                                """
                                                select count(*) from customer_search.manager_change
                                                where customer_id = ? and to_member is null and changed_by = 'system:release-customer'\
                                                """)
                                        .param(id)
                                        .query(Integer.class)
                                        .single())
                        .isEqualTo(1));
    }

    @Test
    void a_customer_comes_again_later_than_its_association_ended_whatever_the_clocks_say() {
        String id = resell(new Api(port).as(Tokens.admin(partner)), "Returning", "");
        Told.established(id, partner, 0);
        Told.ended(id, partner, 1, Instant.now().plusSeconds(60));
        eventually(() -> assertThat(events(id)).anyMatch(it -> it.contains("CustomerReleased")));

        String next = newPartner();
        Invited.answers("v-" + id, next, id, "a-" + id, "{\"name\": \"Returning\"}", null);

        Api second = new Api(port).as(Tokens.operator(next));
        eventually(() -> assertThat(second.get("/v1/customers/" + id).status()).isEqualTo(200));
    }

    private List<String> events(String id) {
        return db.sql(
                        """
                        select payload_type || ' ' || (meta_data ->> 'actor') from stored_event
                        where aggregate_identifier = ? order by sequence_number\
                        """)
                .param(id)
                .query(String.class)
                .list();
    }
}
