package org.partnercenter.association.partner.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.partnercenter.association.AssociationServiceApplication;
import org.partnercenter.association.Partners;
import org.partnercenter.platform.testing.EmbeddedServers;
import org.partnercenter.platform.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@ServiceTest
class PartnerRaceIT {

    private static final int ROUNDS = 20;

    @LocalServerPort int port;
    @Autowired Environment environment;

    @Test
    void two_instances_that_create_the_same_partner_have_one_winner() throws Exception {
        try (var other = secondInstance();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int otherPort =
                    other.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            List<Partners> instances = List.of(new Partners(port), new Partners(otherPort));
            for (int round = 0; round < ROUNDS; round++) {
                String id = Partners.newId("contested");
                var together = new CyclicBarrier(instances.size());
                List<Future<Integer>> answers = new ArrayList<>();
                for (Partners instance : instances) {
                    answers.add(
                            threads.submit(() -> {
                                together.await();
                                return instance.register(id, "DISTRIBUTOR", null).status();
                            }));
                }
                assertThat(List.of(answers.getFirst().get(), answers.getLast().get()))
                        .containsExactlyInAnyOrder(201, 409);
            }
        }
    }

    private org.springframework.context.ConfigurableApplicationContext secondInstance() {
        return new SpringApplicationBuilder(AssociationServiceApplication.class)
                .initializers(new EmbeddedServers())
                .run("--testing.database-url=" + environment.getProperty("spring.datasource.url"));
    }
}
