package org.partnercenter.billing.budget.react;

import org.partnercenter.billing.budget.DueBudgets;
import org.partnercenter.billing.budget.read.DueMarks;
import org.partnercenter.billing.budget.read.Usage;
import org.partnercenter.billing.budget.write.judge.JudgeBudget;
import org.partnercenter.billing.partner.BillingMonths;
import org.partnercenter.platform.command.CommandContext;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.command.Rejection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Tells budgets what is used of them, as soon as something has to be told. What is due stands in
 * the view until it is told, so nothing is lost with an instance; two that tell the same are told
 * apart by the budget itself.
 */
@Component
class BudgetWatch implements SmartLifecycle {

    static final String RULE = "watch-budgets";

    private static final Logger LOG = LoggerFactory.getLogger(BudgetWatch.class);
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final int AT_ONCE = 200;
    private static final int WORKERS = 6;

    private record Due(Usage usage, String cause, String trace) {

        String customerId() {
            return usage.budget().customerId();
        }
    }

    private final DueBudgets due;
    private final Commands commands;
    private final JdbcClient db;
    private final BillingMonths calendar;
    private volatile boolean running;
    private Thread thread = Thread.ofVirtual().unstarted(() -> {});

    BudgetWatch(DueBudgets due, Commands commands, JdbcClient db, BillingMonths calendar) {
        this.due = due;
        this.commands = commands;
        this.db = db;
        this.calendar = calendar;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name(RULE).start(this::watch);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void watch() {
        try (ExecutorService workers =
                Executors.newFixedThreadPool(WORKERS, Thread.ofVirtual().factory())) {
            while (running) {
                due.await(LONGEST);
                tellAll(workers);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Each once: what cannot be told now holds up no other and waits for the next round. */
    private void tellAll(ExecutorService workers) throws InterruptedException {
        try {
            List<Due> some = next("");
            while (running && !some.isEmpty()) {
                workers.invokeAll(
                        some.stream().map(one -> Executors.callable(() -> tell(one))).toList());
                some = some.size() < AT_ONCE ? List.of() : next(some.getLast().customerId());
            }
        } catch (RuntimeException failed) {
            LOG.debug("What is due is looked for again", failed);
        }
    }

    private List<Due> next(String after) {
        return db.sql(
                        ("select "
                                        + Usage.COLUMNS
                                        + " from %1$sbudget b where b.due is not null and"
                                        + " b.customer_id > ? order by b.customer_id limit "
                                        + AT_ONCE)
                                .formatted("budgets."))
                .param(after)
                .query((row, _) ->
                        new Due(
                                Usage.read(row, calendar),
                                row.getString("due"),
                                row.getString("due_trace")))
                .list();
    }

    private void tell(Due one) {
        Usage usage = one.usage();
        String trace = one.trace();
        CommandContext context =
                new CommandContext(
                        "system:" + RULE,
                        one.cause() + ":" + RULE,
                        DueMarks.factOf(one.cause()),
                        usage.budget().partnerId(),
                        trace == null || trace.isEmpty() ? null : trace);
        try {
            context.run(() ->
                    commands.send(
                            new JudgeBudget(
                                    one.customerId(),
                                    usage.budget().seen(),
                                    usage.period(),
                                    usage.used())));
            settle(one);
        } catch (RuntimeException failed) {
            if (failed instanceof Rejection refused && refused.code().equals("NOT_FOUND")) {
                settle(one);
            } else {
                LOG.warn("A budget is told again later: {}", failed.getClass().getSimpleName());
            }
        }
    }

    private void settle(Due one) {
        db.sql(
                        """
                        update budgets.budget set due = null, due_trace = null
                        where customer_id = ? and due = ?\
                        """)
                .params(one.customerId(), one.cause())
                .update();
    }
}
