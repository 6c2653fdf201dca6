package org.partnercenter.association.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.association.CustomerTopic;
import org.partnercenter.association.Partners;
import org.partnercenter.association.TwoInstances;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One customer and two partners that invite it, each answered on an instance of its own. */
@ServiceTest
class AcceptanceRaceIT {

    private static final int ROUNDS = 10;

    @LocalServerPort int port;
    @Autowired Environment environment;
    @Autowired JdbcClient db;

    InvitationWorld world;
    List<String> partners;

    @BeforeEach
    void partners() {
        world = new InvitationWorld(port, db);
        Partners all = new Partners(port);
        partners = List.of(all.solutionProvider("sunbird"), all.solutionProvider("rival"));
    }

    @Test
    void of_two_partners_invitations_that_are_accepted_at_once_one_wins() throws Exception {
        try (var instances = new TwoInstances(port, environment);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var worlds = List.of(world, new InvitationWorld(instances.otherPort(), db));
            for (int round = 0; round < ROUNDS; round++) {
                oneWins(worlds, threads);
            }
        }
    }

    private void oneWins(List<InvitationWorld> worlds, ExecutorService threads) throws Exception {
        String customer = Partners.newId("c");
        List<Answer> invited =
                partners.stream().map(partner -> world.invite(world.admin(partner), "")).toList();
        var together = new CyclicBarrier(2);
        List<Future<Answer>> accepting =
                List.of(
                        threads.submit(() -> {
                            together.await();
                            return worlds.getFirst().accept(customer, codeOf(invited.getFirst()));
                        }),
                        threads.submit(() -> {
                            together.await();
                            return worlds.getLast().accept(customer, codeOf(invited.getLast()));
                        }));
        eventually(() -> assertThat(accepting).filteredOn(Future::isDone).hasSize(1));
        int won = accepting.getFirst().isDone() ? 1 : 0;
        int lost = 1 - won;
        Answer refused = accepting.get(lost).get();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("ACCEPTANCE_IN_PROGRESS");

        CustomerTopic.publish(
                CustomerTopic.registered(customer, partners.get(won), Instant.now()), 0);
        Answer accepted = accepting.get(won).get();
        assertThat(accepted.status()).describedAs(accepted.body()).isEqualTo(200);

        Answer late = world.accept(customer, codeOf(invited.get(lost)));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("ALREADY_ASSOCIATED");
        Api loser = world.admin(partners.get(lost));
        String path = "/v1/invitations/" + idOf(invited.get(lost));
        eventually(() -> {
            var read = loser.get(path).json();
            assertThat(read.path("state").asString()).isEqualTo("FAILED");
            assertThat(read.path("cause").asString()).isEqualTo("ALREADY_ASSOCIATED");
        });
        Api winner = world.admin(partners.get(won));
        eventually(() ->
                assertThat(world.stateOf(winner, idOf(invited.get(won)))).isEqualTo("ACCEPTED"));
    }

    private static String idOf(Answer invited) {
        return invited.json().path("invitationId").asString();
    }

    private static String codeOf(Answer invited) {
        return invited.json().path("code").asString();
    }
}
