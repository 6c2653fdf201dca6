package org.partnercenter.association;

import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.testing.EmbeddedServers;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** The service of a test and a second instance of it, over the same database. */
public final class TwoInstances implements AutoCloseable {

    private final int port;
    private final ConfigurableApplicationContext second;

    public TwoInstances(int port, Environment first) {
        this.port = port;
        this.second =
                new SpringApplicationBuilder(AssociationServiceApplication.class)
                        .initializers(new EmbeddedServers())
                        .run(
                                "--testing.database-url="
                                        + first.getProperty("spring.datasource.url"));
    }

    /** Calls the one instance and the other at the same moment; answers what each said. */
    public List<Answer> race(Function<Api, Answer> one, Function<Api, Answer> other)
            throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var together = new CyclicBarrier(2);
            Future<Answer> first =
                    threads.submit(() -> {
                        together.await();
                        return one.apply(new Api(port));
                    });
            Future<Answer> last =
                    threads.submit(() -> {
                        together.await();
                        return other.apply(new Api(otherPort()));
                    });
            return List.of(first.get(), last.get());
        }
    }

    public int otherPort() {
        return second.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        second.close();
    }
}
