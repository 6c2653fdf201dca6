package org.partnercenter.customer.customer.read.view;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a batch changes the numbers of customers by partner, association type and freeze. Written
 * last and in order, so that two writers never wait for each other.
 */
final class CountChanges {

    private record Key(String partnerId, String associationType, String frozenType) {}

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::partnerId)
                    .thenComparing(Key::associationType)
                    .thenComparing(Key::frozenType);

    private final Map<Key, Long> changes = new TreeMap<>(ORDER);

    /** Notes a row's partner, association type and freeze; one that is nobody's does not count. */
    void add(long change, ResultSet row, int column) throws SQLException {
        String partner = row.getString(column);
        @Nullable String type = row.getString(column + 1);
        @Nullable String frozen = row.getString(column + 2);
        if (partner != null && type != null) {
            changes.merge(
                    new Key(partner, type, frozen == null ? "NONE" : frozen), change, Long::sum);
        }
    }

    void write(JdbcClient db) {
        List<Map.Entry<Key, Long>> rows =
                changes.entrySet().stream().filter(change -> change.getValue() != 0).toList();
        if (!rows.isEmpty()) {
            db.sql(
                            """
                            insert into customer_count as c (partner_id, association_type, frozen_type, customers)
                            select * from unnest(?, ?, ?, cast(? as bigint[]))
                            on conflict (partner_id, association_type, frozen_type)
                            do update set customers = c.customers + excluded.customers\
                            """)
                    .params(
                            new Columns<>(rows)
                                    .add(row -> row.getKey().partnerId())
                                    .add(row -> row.getKey().associationType())
                                    .add(row -> row.getKey().frozenType())
                                    .add(Map.Entry::getValue)
                                    .list())
                    .update();
        }
    }
}
