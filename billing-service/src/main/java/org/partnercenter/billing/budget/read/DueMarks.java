package org.partnercenter.billing.budget.read;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.budget.DueBudgets;
import org.partnercenter.billing.partner.BillingMonths;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Marks the budgets about which something has to be told, one statement for all of a batch. */
@Component
public class DueMarks {

    /** What led to it: a fact or the beginning of a month, and the trace that it stands in. */
    public record Cause(String id, String trace) {

        /** That a month began. */
        public static Cause ofMonth(String month) {
            return new Cause(MONTH + month, "");
        }
    }

    private static final String MONTH = "month:";

    private final JdbcClient db;
    private final BillingMonths calendar;
    private final DueBudgets due;

    DueMarks(JdbcClient db, BillingMonths calendar, DueBudgets due) {
        this.db = db;
        this.calendar = calendar;
        this.due = due;
    }

    /**
     * Looks at the budgets of these customers, in the schema that stands before the names of its
     * tables, and marks or unmarks them.
     */
    public void renew(String schema, Map<String, Cause> causes) {
        if (causes.isEmpty()) {
            return;
        }
        Set<String> dueOnes =
                usages(schema, causes.keySet()).stream()
                        .filter(usage -> !usage.news().isEmpty())
                        .map(usage -> usage.budget().customerId())
                        .collect(Collectors.toSet());
        Map<String, Cause> marked = new TreeMap<>(causes);
        marked.keySet().retainAll(dueOnes);
        Set<String> quiet = new HashSet<>(causes.keySet());
        quiet.removeAll(dueOnes);
        if (!marked.isEmpty()) {
            mark(schema, marked);
            due.noted();
        }
        db.sql(
                        """
                        update %sbudget set due = null, due_trace = null
                        where customer_id = any (?) and due is not null\
                        """
                                .formatted(schema))
                .param(quiet.toArray(String[]::new))
                .update();
    }

    /** The fact behind a mark; null where a month began. */
    public static @Nullable String factOf(String cause) {
        return cause.startsWith(MONTH) ? null : cause;
    }

    private List<Usage> usages(String schema, Collection<String> customerIds) {
        return db.sql(
                        ("select "
                                        + Usage.COLUMNS
                                        + " from %1$sbudget b where b.customer_id = any (?)")
                                .formatted(schema))
                .param(customerIds.toArray(String[]::new))
                .query((row, _) -> Usage.read(row, calendar))
                .list();
    }

    private void mark(String schema, Map<String, Cause> marked) {
        db.sql(
                        """
                        update %sbudget b set due = m.due, due_trace = m.due_trace
                        from unnest(:ids, :causes, :traces) as m (customer_id, due, due_trace)
                        where b.customer_id = m.customer_id\
                        """
                                .formatted(schema))
                .param("ids", marked.keySet().toArray(String[]::new))
                .param("causes", marked.values().stream().map(Cause::id).toArray(String[]::new))
                .param("traces", marked.values().stream().map(Cause::trace).toArray(String[]::new))
                .update();
    }
}
