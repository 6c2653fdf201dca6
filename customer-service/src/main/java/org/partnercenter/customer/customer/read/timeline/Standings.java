package org.partnercenter.customer.customer.read.timeline;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Json;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the things about a batch's customers stood at before it, and stand at after it: each partner
 * has its own, and never sees what another has written. Each is told by one aggregate alone and so
 * never written by two batches at once.
 */
final class Standings {

    private record Thing(String customerId, String partnerId, String what)
            implements Comparable<Thing> {

        private static final Comparator<Thing> ORDER =
                Comparator.comparing(Thing::customerId)
                        .thenComparing(Thing::partnerId)
                        .thenComparing(Thing::what);

        static Thing of(Told told, String what, @Nullable Object effect) {
            return new Thing(
                    told.customerId(),
                    told.partnerId(),
                    effect instanceof Added added ? added.keptAs(what) : what);
        }

        @Override
        public int compareTo(Thing other) {
            return ORDER.compare(this, other);
        }
    }

    private final JdbcClient db;
    private final Map<Thing, JsonNode> values = new HashMap<>();
    private final Map<Thing, JsonNode> moved = new TreeMap<>();

    Standings(JdbcClient db, Collection<Told> facts) {
        this.db = db;
        List<Thing> things =
                facts.stream()
                        .flatMap(told ->
                                told.effects().entrySet().stream()
                                        .map(it -> Thing.of(told, it.getKey(), it.getValue())))
                        .distinct()
                        .toList();
        if (!things.isEmpty()) {
            read(things);
        }
    }

    /** What the fact changes, from what to what, personal values masked. */
    ArrayNode move(Told told) {
        ArrayNode changes = JsonNodeFactory.instance.arrayNode();
        told.effects()
                .forEach((what, value) -> {
                    Thing thing = Thing.of(told, what, value);
                    JsonNode from = values.getOrDefault(thing, NullNode.getInstance());
                    JsonNode to =
                            value instanceof Added added
                                    ? added.to(from)
                                    : Json.mapper().valueToTree(value);
                    if (!to.equals(from)) {
                        values.put(thing, to);
                        moved.put(thing, to);
                        ObjectNode change = changes.addObject().put("what", what);
                        change.set("from", Masked.of(from));
                        change.set("to", Masked.of(to));
                    }
                });
        return changes;
    }

    void write() {
        if (!moved.isEmpty()) {
            db.sql(
                            """
                            insert into standing (customer_id, partner_id, what, value)
                            select * from unnest(?, ?, ?, cast(? as jsonb[]))
                            on conflict (customer_id, partner_id, what) do update set value = excluded.value\
                            """)
                    .param(texts(moved.keySet().stream().map(Thing::customerId).toList()))
                    .param(texts(moved.keySet().stream().map(Thing::partnerId).toList()))
                    .param(texts(moved.keySet().stream().map(Thing::what).toList()))
                    .param(texts(moved.values().stream().map(JsonNode::toString).toList()))
                    .update();
        }
    }

    private void read(List<Thing> things) {
        db.sql(
                        """
                        select s.customer_id, s.partner_id, s.what, s.value
                        from unnest(?, ?, ?) as t (customer_id, partner_id, what)
                        join standing s using (customer_id, partner_id, what)\
                        """)
                .param(texts(things.stream().map(Thing::customerId).toList()))
                .param(texts(things.stream().map(Thing::partnerId).toList()))
                .param(texts(things.stream().map(Thing::what).toList()))
                .query(row -> {
                    values.put(
                            new Thing(row.getString(1), row.getString(2), row.getString(3)),
                            Json.mapper().readTree(row.getString(4)));
                });
    }

    private static String[] texts(List<String> values) {
        return values.toArray(String[]::new);
    }
}
