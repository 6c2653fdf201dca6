package org.partnercenter.customer.customer.read.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.customer.testing.CustomerApi.newPartner;
import static org.partnercenter.customer.testing.CustomerApi.register;
import static org.partnercenter.customer.testing.CustomerApi.resell;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.customer.testing.Told;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A page of a search as the view had it a moment ago, while its customers have moved on. */
@ServiceTest
class RevealedPageIT {

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    private final String partner = newPartner();
    private Api operator;

    @BeforeEach
    void api() {
        operator = new Api(port).as(Tokens.operator(partner));
    }

    @Test
    void who_was_released_meanwhile_stays_masked_and_the_others_are_shown() {
        String gone = resell(operator, "Gone Away", "");
        register(operator, "Still Here", "");
        Told.established(gone, partner, 0);
        Told.ended(gone, partner, 1);
        eventually(() -> assertThat(operator.get("/v1/customers/" + gone).status()).isEqualTo(404));
        eventually(() -> assertThat(released(gone)).isTrue());
        eventually(() -> assertThat(isNobodys(gone)).isTrue());
        db.sql(
                        """
                        update customer_search.customer set joined_partner = ?, joined_type = 'RESALE',
                            joined_at = now(), ended_at = null
                        where customer_id = ?\
                        """)
                .params(partner, gone)
                .update();

        Api.Answer page = operator.get("/v1/customers?reveal=name&sort=accountName");

        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.json().path("items").findValuesAsString("name"))
                .containsExactlyInAnyOrder("G***y", "Still Here");
    }

    @Test
    void a_look_that_is_repeated_under_its_key_is_recorded_again_and_kept_nowhere() {
        String id = register(operator, "Ann Look", "");
        Api keyed = operator.with("Idempotency-Key", "look-" + id);
        String look = "{\"fields\": [\"name\"]}";
        assertThat(keyed.post("/v1/customers/" + id + "/reveal", look).body()).contains("Ann Look");
        assertThat(keyed.post("/v1/customers/" + id + "/reveal", look).body()).contains("Ann Look");
        String search = "{\"customerId\": \"" + id + "\"}";
        operator.with("Idempotency-Key", "find-" + id).post("/v1/customers/search", search);

        assertThat(
                        db.sql(
                                        """
                                        select count(*) from stored_event where aggregate_identifier = ?
                                          and payload_type = 'customer.PersonalDataRevealed'\
                                        """)
                                .param(id)
                                .query(Long.class)
                                .single())
                .isEqualTo(2);
        assertThat(
                        db.sql("select count(body) from idempotency_key where key like ?")
                                .param("%-" + id)
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void who_was_given_to_another_manager_meanwhile_stays_masked() {
        Api admin = new Api(port).as(Tokens.admin(partner));
        String mia = "mia-" + partner;
        Api.Answer made =
                admin.post(
                        "/v1/members",
                        "{\"memberId\": \"%s\", \"name\": \"Mia\", \"roles\": [\"account-manager\"]}"
                                .formatted(mia));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String kept = register(operator, "Kept Mine", "\"accountManagerId\": \"" + mia + "\"");
        String moved = register(operator, "Moved On", "");
        db.sql("update customer_search.customer set account_manager_id = ? where customer_id = ?")
                .params(mia, moved)
                .update();
        Api manager = new Api(port).as(Tokens.manager(partner, mia));

        Api.Answer page = manager.get("/v1/customers?reveal=name");

        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.json().path("items").findValuesAsString("customerId"))
                .containsExactlyInAnyOrder(kept, moved);
        assertThat(page.body()).contains("Kept Mine", "M***n").doesNotContain("Moved On");
    }

    private boolean released(String id) {
        return db.sql(
                        """
                        select exists (select from stored_event
                            where aggregate_identifier = ? and payload_type = 'customer.CustomerReleased')\
                        """)
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** Whether the view has heard of both sides of the end. */
    private boolean isNobodys(String id) {
        return db.sql(
                        """
                        select joined_partner is null and ended_at is not null
                        from customer_search.customer where customer_id = ?\
                        """)
                .param(id)
                .query(Boolean.class)
                .single();
    }
}
