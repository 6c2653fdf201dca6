package org.partnercenter.platform.feed;

import org.partnercenter.platform.command.StreamPosition;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the views that are read contain, whichever instance wrote it. */
final class ViewContents {
    private static final String CONTAINED =
            """
            exists (select from %1$s.feed_sequence
                    where context = :context and aggregate_id = :id and sequence >= :sequence)
            and not exists (select from feed_dead_letter l
                            join view_generation g on g.feed = l.feed and g.state = 'LIVE'
                            where g.view = '%2$s' and l.context = :context
                              and l.aggregate_id = :id and l.sequence <= :sequence)\
            """;

    private final JdbcClient db;

    ViewContents(JdbcClient db) {
        this.db = db;
    }

    /** Those of the facts that are contained, and none of their history is a dead letter. */
    List<AwaitedFact> containedOf(Collection<AwaitedFact> asked) {
        return asked.stream()
                .collect(Collectors.groupingBy(AwaitedFact::position))
                .entrySet()
                .stream()
                .flatMap(same -> containing(same.getKey(), same.getValue()))
                .toList();
    }

    private Stream<AwaitedFact> containing(StreamPosition position, List<AwaitedFact> asked) {
        return db
                .sql(
                        asked.stream()
                                .map(ViewContents::contained)
                                .collect(Collectors.joining(", ", "select ", "")))
                .param("context", position.context())
                .param("id", position.aggregateId())
                .param("sequence", position.sequence())
                .query((row, _) -> {
                    var found = new ArrayList<AwaitedFact>();
                    for (int place = 0; place < asked.size(); place++) {
                        if (row.getBoolean(place + 1)) {
                            found.add(asked.get(place));
                        }
                    }
                    return found;
                })
                .single()
                .stream();
    }

    private static String contained(AwaitedFact fact) {
        return CONTAINED.formatted(FeedName.schemaOf(fact.view()), fact.view());
    }
}
