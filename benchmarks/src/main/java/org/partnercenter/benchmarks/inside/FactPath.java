package org.partnercenter.benchmarks.inside;

import org.partnercenter.benchmarks.system.RunFiles;

/**
 * The way of a fact from association-service's store to customer-service's search and nothing else:
 * an instance of each beside the run's own, the first without views and reactions, the second with
 * the search alone.
 */
public record FactPath(BesideTheRun from, BesideTheRun to) implements AutoCloseable {
    private static final int FROM = 18_081;
    private static final int TO = 18_082;

    /** Returns when both are ready; they take over what the run's own instances leave. */
    public static FactPath open(RunFiles files) {
        var from =
                BesideTheRun.start(
                        files,
                        "association-service",
                        FROM,
                        PartOfService.class,
                        "org.partnercenter.association.AssociationServiceApplication");
        try {
            var to =
                    BesideTheRun.start(
                            files,
                            "customer-service",
                            TO,
                            PartOfService.class,
                            "org.partnercenter.customer.CustomerServiceApplication",
                            "customerSearchView");
            return new FactPath(from, to);
        } catch (RuntimeException failed) {
            from.close();
            throw failed;
        }
    }

    @Override
    public void close() {
        try (from) {
            to.close();
        }
    }
}
