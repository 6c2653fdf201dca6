package org.partnercenter.platform.feed;

import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.customer.CustomerFact.CustomerFrozen;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Counts each customer's facts: a repeat or a loss shows. Its hook runs after its SQL. */
final class TallyView implements View {
    private final JdbcClient db;
    private final Set<String> contexts;
    private final int version;
    private final Consumer<List<Delivery>> hook;

    TallyView(JdbcClient db, Set<String> contexts, int version, Consumer<List<Delivery>> hook) {
        this.db = db;
        this.contexts = contexts;
        this.version = version;
        this.hook = hook;
    }

    @Override
    public String name() {
        return "tally";
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public Set<Class<? extends Fact>> facts() {
        return Set.of(CustomerFrozen.class);
    }

    @Override
    public Set<String> contexts() {
        return contexts;
    }

    @Override
    public void apply(List<Delivery> facts) {
        var rows = new TreeMap<String, Row>();
        for (Delivery fact : facts) {
            if (fact.fact() instanceof CustomerFrozen frozen) {
                rows.merge(
                        frozen.customerId(),
                        new Row(1, fact.header().sequence(), "" + frozen.reason()),
                        Row::plus);
            }
        }
        db.sql(
                        """
                        insert into tally (customer_id, facts, last_sequence, reasons)
                        select * from unnest(?, ?, ?, ?)
                        on conflict (customer_id) do update
                            set facts = tally.facts + excluded.facts,
                                last_sequence = excluded.last_sequence,
                                reasons = excluded.reasons\
                        """)
                .params(
                        rows.keySet().toArray(String[]::new),
                        rows.values().stream().mapToLong(Row::facts).toArray(),
                        rows.values().stream().mapToLong(Row::last).toArray(),
                        rows.values().stream().map(Row::reason).toArray(String[]::new))
                .update();
        hook.accept(facts);
    }

    private record Row(long facts, long last, String reason) {
        Row plus(Row later) {
            return new Row(facts + later.facts, later.last, later.reason);
        }
    }
}
