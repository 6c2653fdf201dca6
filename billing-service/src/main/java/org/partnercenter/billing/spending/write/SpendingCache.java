package org.partnercenter.billing.spending.write;

import org.partnercenter.platform.command.AggregateCache;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Months have a cache of their own, so that a large file does not drive out everything else. How
 * much a month weighs depends on its products: memory bounds them before their number does.
 */
@Configuration(proxyBeanMethods = false)
class SpendingCache {

    static final String NAME = "cachedMonths";

    @Bean(name = NAME, defaultCandidate = false)
    AggregateCache cachedMonths() {
        return AggregateCache.whileMemoryAllows(20_000);
    }
}
