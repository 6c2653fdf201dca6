package org.partnercenter.platform.feed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * What views were seen to contain of late, so that a token that is sent again and again is not
 * looked up each time. A view never goes back, so this stays true.
 */
final class RecentFacts {
    private static final int MOST = 10_000;

    private final Cache<Place, Long> last = Caffeine.newBuilder().maximumSize(MOST).build();

    private record Place(String view, AggregateKey aggregate) {}

    boolean contain(AwaitedFact fact) {
        var known = last.getIfPresent(new Place(fact.view(), aggregateOf(fact)));
        return known != null && known >= fact.position().sequence();
    }

    void add(AwaitedFact fact) {
        add(fact.view(), aggregateOf(fact), fact.position().sequence());
    }

    void add(String view, Sifted sifted) {
        sifted.sequences()
                .forEach((aggregate, sequence) -> {
                    if (sifted.contains(aggregate, sequence)) {
                        add(view, aggregate, sequence);
                    }
                });
    }

    private void add(String view, AggregateKey aggregate, long sequence) {
        last.asMap().merge(new Place(view, aggregate), sequence, Math::max);
    }

    private static AggregateKey aggregateOf(AwaitedFact fact) {
        return new AggregateKey(fact.position().context(), fact.position().aggregateId());
    }
}
