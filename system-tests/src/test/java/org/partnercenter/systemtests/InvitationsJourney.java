package org.partnercenter.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.systemtests.client.Eventually.eventually;

import org.junit.jupiter.api.Test;
import org.partnercenter.systemtests.client.Answer;
import org.partnercenter.systemtests.client.Api;
import org.partnercenter.systemtests.client.Json;
import org.partnercenter.systemtests.given.NewCustomer;
import org.partnercenter.systemtests.given.Person;
import org.partnercenter.systemtests.given.Unique;
import org.partnercenter.systemtests.system.Journeys;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Customers that come by invitation: frozen if resale, and the manager's who invited them. */
@Journeys
class InvitationsJourney {

    private final Person person = Person.somebody();
    private final String customer = Unique.id("guest");

    private static Answer invite(Api partner, String channel) {
        return partner.post(
                        "/v1/invitations", Json.of("channel", channel, "associationType", "RESALE"))
                .expect(201);
    }

    private Answer accept(Answer invited, String accountName) {
        return Api.asCustomer(customer)
                .post(
                        "/v1/invitations/" + invited.text("code") + "/acceptance",
                        Json.of(
                                "accountName",
                                accountName,
                                "name",
                                person.name(),
                                "email",
                                person.email(),
                                "country",
                                "NO"));
    }

    @Test
    void who_comes_through_a_managers_link_is_frozen_by_default_and_assigned_to_that_manager() {
        Api manager = Api.as("sunbird-manager");
        Answer invited = invite(manager, "LINK");
        Answer accepted = accept(invited, Unique.id("account"));
        assertThat(accepted.status()).as(accepted.body()).isIn(200, 202);
        assertThat(accepted.text("customerId")).isEqualTo(customer);

        eventually(() -> {
            var item =
                    manager.get("/v1/customers?frozen=ACCOUNT&customerId=" + customer)
                            .expect(200)
                            .items()
                            .path(0);
            assertThat(item.path("accountManager").path("memberId").asString())
                    .isEqualTo("sunbird-manager");
        });
        eventually(() ->
                assertThat(
                                manager.get("/v1/invitations/" + invited.text("invitationId"))
                                        .expect(200)
                                        .text("state"))
                        .isEqualTo("ACCEPTED"));
    }

    @Test
    void who_chose_a_name_that_is_taken_comes_in_with_another_one() {
        Api operator = Api.as("sunbird-operator");
        String taken = NewCustomer.resale().create(operator).given().accountName();
        Answer invited = invite(operator, "LINK");

        eventually(() -> {
            Answer refused = accept(invited, taken);
            assertThat(refused.status()).as(refused.body()).isEqualTo(409);
            assertThat(refused.text("code")).isEqualTo("ACCOUNT_NAME_TAKEN");
        });
        String free = Unique.id("account");
        eventually(() -> {
            Answer accepted = accept(invited, free);
            assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
            assertThat(accepted.text("customerId")).isEqualTo(customer);
        });
        eventually(() ->
                assertThat(
                                operator.get("/v1/customers/" + customer)
                                        .expect(200)
                                        .text("accountName"))
                        .isEqualTo(free));
    }

    @Test
    void a_code_is_drawn_as_a_picture_where_it_is_asked_for() {
        Answer invited = invite(Api.as("sunbird-operator"), "QR");
        assertThat(invited.text("qrPng")).startsWith("iVBORw0KGgo");
        assertThat(invited.text("link")).contains(invited.text("code"));
    }

    @Test
    void of_two_partners_that_invite_the_same_customer_one_wins() throws Exception {
        List<Answer> invited =
                Stream.of("sunbird-operator", "rival-admin")
                        .map(client -> invite(Api.as(client), "LINK"))
                        .toList();
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    invited.stream()
                            .map(invitation ->
                                    threads.submit(() -> {
                                        start.await();
                                        return accept(invitation, Unique.id("account"));
                                    }))
                            .toList();
            int won = 0;
            for (var answer : answers) {
                if (answer.get().status() == 409) {
                    assertThat(answer.get().text("code"))
                            .isIn("ACCEPTANCE_IN_PROGRESS", "ALREADY_ASSOCIATED");
                } else {
                    assertThat(answer.get().status()).as(answer.get().body()).isIn(200, 202);
                    won++;
                }
            }
            assertThat(won).isEqualTo(1);
        }
    }
}
