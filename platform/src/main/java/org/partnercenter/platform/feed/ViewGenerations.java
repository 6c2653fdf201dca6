package org.partnercenter.platform.feed;

import org.partnercenter.platform.feed.ViewGeneration.State;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The generations of all views of a service, as the database has them. */
final class ViewGenerations {
    private static final String COLUMNS =
            "select view, generation, version, feed, schema_name, state, indexed from"
                    + " view_generation ";

    private final JdbcClient db;

    ViewGenerations(JdbcClient db) {
        this.db = db;
    }

    List<ViewGeneration> all() {
        return db.sql(COLUMNS + "order by view, generation").query(ViewGenerations::row).list();
    }

    Optional<ViewGeneration> ofFeed(String feed) {
        return db.sql(COLUMNS + "where feed = ?")
                .param(feed)
                .query(ViewGenerations::row)
                .optional();
    }

    /** Makes this transaction the only one that changes the view's generations. */
    void lock(String view) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('view:' || ?, 0))")
                .param(view)
                .query((_, _) -> true)
                .single();
    }

    /** The same, unless another transaction has done so. */
    boolean tryLock(String view) {
        return db.sql("select pg_try_advisory_xact_lock(hashtextextended('view:' || ?, 0))")
                .param(view)
                .query(Boolean.class)
                .single();
    }

    Optional<ViewGeneration> find(String view, State state) {
        return db.sql(COLUMNS + "where view = ? and state = ?")
                .params(view, state.name())
                .query(ViewGenerations::row)
                .optional();
    }

    /** The same, held against every writer of the generation until the transaction ends. */
    Optional<ViewGeneration> hold(String view, State state) {
        return db.sql(COLUMNS + "where view = ? and state = ? for update")
                .params(view, state.name())
                .query(ViewGenerations::row)
                .optional();
    }

    /** Adds the view's next generation, whose tables lie in that schema. */
    ViewGeneration add(View view, String schema, State state) {
        int generation =
                db.sql(
                                "select coalesce(max(generation), 0) + 1 from view_generation where"
                                        + " view = ?")
                        .param(view.name())
                        .query(Integer.class)
                        .single();
        var feed = FeedName.of(view.name(), generation);
        db.sql(
                        """
                        insert into view_generation
                            (view, generation, version, feed, schema_name, state, live_at, indexed)
                        select ?, ?, ?, ?, ?, s, case s when 'LIVE' then now() end, s = 'LIVE'
                        from (values (?)) as states (s)\
                        """)
                .params(view.name(), generation, view.version(), feed, schema, state.name())
                .update();
        return new ViewGeneration(
                view.name(), generation, view.version(), feed, schema, state, state == State.LIVE);
    }

    void makeLive(ViewGeneration generation, String schema) {
        db.sql(
                        "update view_generation set state = 'LIVE', schema_name = ?, live_at ="
                                + " now() where feed = ?")
                .params(schema, generation.feed())
                .update();
    }

    void indexed(ViewGeneration generation) {
        db.sql("update view_generation set indexed = true where feed = ?")
                .param(generation.feed())
                .update();
    }

    void retire(ViewGeneration generation, String schema) {
        db.sql("update view_generation set state = 'RETIRED', schema_name = ? where feed = ?")
                .params(schema, generation.feed())
                .update();
    }

    /** The schema that a retired generation still has. */
    Optional<String> leftOf(ViewGeneration retired) {
        return db.sql(
                        "select schema_name from view_generation where feed = ? and state ="
                                + " 'RETIRED' and schema_name is not null")
                .param(retired.feed())
                .query(String.class)
                .optional();
    }

    /** Notes that nothing is left of a retired generation. */
    void dropped(ViewGeneration generation) {
        db.sql("update view_generation set schema_name = null where feed = ?")
                .param(generation.feed())
                .update();
        db.sql("delete from feed_position where feed = ?").param(generation.feed()).update();
        db.sql("delete from feed_dead_letter where feed = ?").param(generation.feed()).update();
    }

    private static ViewGeneration row(ResultSet row, int number) throws SQLException {
        return new ViewGeneration(
                row.getString(1),
                row.getInt(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                State.valueOf(row.getString(6)),
                row.getBoolean(7));
    }
}
