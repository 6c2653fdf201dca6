package org.partnercenter.customer.invited.react;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.customer.testing.CustomerApi.newPartner;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.contracts.association.InvitationFact.InvitationAnswered;
import org.partnercenter.customer.testing.CustomerApi;
import org.partnercenter.customer.testing.Invited;
import org.partnercenter.platform.command.CommandContext;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Neighbours;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A customer whose answer led nowhere answers the same invitation once more. */
@ServiceTest
class AnsweredAgainIT {

    private static final String ADA = "{\"name\": \"Ada Lovelace\"}";

    @LocalServerPort int port;
    @Autowired JdbcClient db;
    @Autowired InvitedRegistrations registrations;

    private final String partner = newPartner();
    private final String id = "c-" + UUID.randomUUID();
    private final String invitation = "v-" + UUID.randomUUID();
    private final String taken = "acct-" + UUID.randomUUID();

    @BeforeEach
    void an_answer_with_a_name_that_another_customer_has() {
        Api other = new Api(port).as(Tokens.operator(newPartner()));
        assertThat(CustomerApi.tryRegister(other, taken, "First", "").status()).isEqualTo(201);
        answers(0, taken);
        eventually(() -> assertThat(refusals()).containsExactly("ACCOUNT_NAME_TAKEN"));
    }

    @Test
    void with_a_name_that_is_free_it_becomes_the_partners_customer() {
        answers(1, "free-" + taken);
        Api operator = new Api(port).as(Tokens.operator(partner));
        eventually(() -> assertThat(operator.get("/v1/customers/" + id).status()).isEqualTo(200));
        assertThat(operator.get("/v1/customers/" + id).json().path("accountName").asString())
                .isEqualTo("free-" + taken);
        assertThat(refusals()).hasSize(1);
    }

    @Test
    void with_a_name_that_is_taken_too_it_is_refused_again() {
        answers(1, taken);
        eventually(() ->
                assertThat(refusals()).containsExactly("ACCOUNT_NAME_TAKEN", "ACCOUNT_NAME_TAKEN"));
        answers(2, "two words");
        eventually(() -> assertThat(refusals()).hasSize(3).last().isEqualTo("INVALID_ACCOUNT"));
    }

    @Test
    void an_answer_that_was_refused_leads_to_nothing_when_it_is_told_again() {
        InvitationAnswered answer = answer("free-" + taken);
        CommandContext.system("test", "refuse-" + invitation)
                .run(() -> registrations.refuse("f-" + invitation, answer, "ALREADY_ASSOCIATED"));
        assertThat(refusals()).containsExactly("ACCOUNT_NAME_TAKEN", "ALREADY_ASSOCIATED");

        CommandContext.system("test", "repeat-" + invitation)
                .run(() -> {
                    assertThat(registrations.settle("f-" + invitation, answer)).isTrue();
                    registrations.refuse("f-" + invitation, answer, "ALREADY_ASSOCIATED");
                });
        assertThat(refusals()).hasSize(2);
        assertThat(new Api(port).as(Tokens.platform()).get("/v1/customers/" + id).status())
                .isEqualTo(404);
    }

    private void answers(long sequence, String account) {
        Neighbours.publish("invitation:" + invitation, sequence, answer(account));
    }

    private InvitationAnswered answer(String account) {
        return Invited.answer(invitation, partner, id, account, ADA, null, Instant.now());
    }

    private List<String> refusals() {
        return db.sql(
                        """
                        select payload ->> 'code' from stored_event
                        where aggregate_identifier = 'invited-registration:' || ? order by sequence_number\
                        """)
                .param(invitation)
                .query(String.class)
                .list();
    }
}
