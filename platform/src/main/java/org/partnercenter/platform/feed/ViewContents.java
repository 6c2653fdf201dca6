package org.partnercenter.platform.feed;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the views that are read contain, whichever instance wrote it. */
final class ViewContents {
    private static final String CONTAINED =
            """
            select a.place - 1
            from unnest(?, ?, ?, ?) with ordinality as a (view, context, aggregate_id, sequence, place)
            where case a.view %s else false end
              and not exists (select from feed_dead_letter l
                              join view_generation g on g.feed = l.feed and g.state = 'LIVE'
                              where g.view = a.view and l.context = a.context
                                and l.aggregate_id = a.aggregate_id and l.sequence <= a.sequence)\
            """;

    private static final String IN_VIEW =
            """
            when '%s' then exists (select from %s.feed_sequence s
                where s.context = a.context and s.aggregate_id = a.aggregate_id
                  and s.sequence >= a.sequence)\
            """;

    private final JdbcClient db;
    private final String contained;

    ViewContents(JdbcClient db, Collection<View> views) {
        this.db = db;
        contained =
                CONTAINED.formatted(
                        views.stream()
                                .map(View::name)
                                .map(name -> IN_VIEW.formatted(name, FeedName.schemaOf(name)))
                                .collect(Collectors.joining("\n")));
    }

    /** Those of the facts that are contained, and none of their history is a dead letter. */
    Set<AwaitedFact> containedOf(List<AwaitedFact> asked) {
        var found = new HashSet<AwaitedFact>();
        db.sql(contained)
                .params(
                        texts(asked, AwaitedFact::view),
                        texts(asked, fact -> fact.position().context()),
                        texts(asked, fact -> fact.position().aggregateId()),
                        asked.stream().mapToLong(fact -> fact.position().sequence()).toArray())
                .query(row -> {
                    found.add(asked.get(row.getInt(1)));
                });
        return found;
    }

    private static String[] texts(List<AwaitedFact> asked, Function<AwaitedFact, String> part) {
        return asked.stream().map(part).toArray(String[]::new);
    }
}
