package org.partnercenter.billing.account.read;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.billing.IntroductionFact.CustomerIntroduced;
import org.partnercenter.contracts.customer.CustomerFact.AccountManagerAssigned;
import org.partnercenter.contracts.customer.CustomerFact.AccountManagerUnassigned;
import org.partnercenter.contracts.customer.CustomerFact.CustomerRegistered;
import org.partnercenter.contracts.customer.CustomerFact.CustomerRejoined;
import org.partnercenter.contracts.customer.CustomerFact.CustomerReleased;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.View;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whose a cloud account is, which partner's the customer is and which partners' it was, and who
 * manages it.
 */
@Component
class AccountsView implements View {

    private record Row(
            String customerId,
            String partnerId,
            @Nullable String cloudAccountId,
            @Nullable String managerId,
            AssociationType associationType,
            long since) {}

    /** Nobody's customer has no partner: then it is visible to itself and to the platform alone. */
    private record Move(
            String customerId,
            String partnerId,
            @Nullable String managerId,
            @Nullable AssociationType associationType,
            long since) {}

    private record Former(String customerId, String partnerId, Instant until) {}

    private record Manager(String customerId, @Nullable String managerId) {}

    /** An account that charges brought up is no customer's history yet. */
    private static final long BEFORE_ITS_HISTORY = -1;

    private final JdbcClient db;

    AccountsView(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Set<Class<? extends Fact>> facts() {
        return Set.of(
                CustomerIntroduced.class,
                CustomerRegistered.class,
                CustomerReleased.class,
                CustomerRejoined.class,
                AccountManagerAssigned.class,
                AccountManagerUnassigned.class);
    }

    @Override
    public void apply(List<Delivery> facts) {
        Map<String, Row> introduced = new LinkedHashMap<>();
        Map<String, Row> registered = new LinkedHashMap<>();
        Map<String, Move> moves = new LinkedHashMap<>();
        List<Former> formers = new ArrayList<>();
        Map<String, Manager> managers = new LinkedHashMap<>();
        for (Delivery delivery : facts) {
            long sequence = delivery.header().sequence();
            switch (delivery.fact()) {
                case CustomerIntroduced fact ->
                        introduced.put(
                                fact.customerId(),
                                new Row(
                                        fact.customerId(),
                                        fact.partnerId(),
                                        fact.cloudAccountId(),
                                        null,
                                        fact.associationType(),
                                        BEFORE_ITS_HISTORY));
                case CustomerRegistered fact ->
                        registered.put(
                                fact.customerId(),
                                new Row(
                                        fact.customerId(),
                                        fact.partnerId(),
                                        fact.cloudAccountId(),
                                        fact.accountManagerId(),
                                        fact.associationType(),
                                        sequence));
                case CustomerReleased fact -> {
                    managers.remove(fact.customerId());
                    moves.put(
                            fact.customerId(),
                            new Move(fact.customerId(), "", null, null, sequence));
                    formers.add(new Former(fact.customerId(), fact.partnerId(), fact.releasedAt()));
                }
                case CustomerRejoined fact -> {
                    managers.remove(fact.customerId());
                    moves.put(
                            fact.customerId(),
                            new Move(
                                    fact.customerId(),
                                    fact.partnerId(),
                                    fact.accountManagerId(),
                                    fact.associationType(),
                                    sequence));
                }
                case AccountManagerAssigned fact ->
                        managers.put(
                                fact.customerId(), new Manager(fact.customerId(), fact.memberId()));
                case AccountManagerUnassigned fact ->
                        managers.put(fact.customerId(), new Manager(fact.customerId(), null));
                default -> {}
            }
        }
        write(introduced.values(), false);
        write(registered.values(), true);
        move(moves.values());
        remember(formers);
        assign(managers.values());
    }

    private void write(Collection<Row> rows, boolean registered) {
        if (rows.isEmpty()) {
            return;
        }
        db.sql(
                        """
                        insert into account as a
                            (customer_id, partner_id, cloud_account_id, manager_id,
                             association_type, since, registered)
                        select *, cast(? as boolean) from unnest(?, ?, ?, ?, ?, ?)
                        on conflict (customer_id) do update
                            set partner_id = excluded.partner_id,
                                cloud_account_id = excluded.cloud_account_id,
                                manager_id = excluded.manager_id,
                                association_type = excluded.association_type,
                                since = excluded.since, registered = true
                            where excluded.registered and not a.registered\
                        """)
                .params(
                        registered,
                        rows.stream().map(Row::customerId).toArray(String[]::new),
                        rows.stream().map(Row::partnerId).toArray(String[]::new),
                        rows.stream().map(Row::cloudAccountId).toArray(String[]::new),
                        rows.stream().map(Row::managerId).toArray(String[]::new),
                        rows.stream()
                                .map(row -> row.associationType().name())
                                .toArray(String[]::new),
                        rows.stream().map(Row::since).toArray(Long[]::new))
                .update();
    }

    private void move(Collection<Move> moves) {
        if (moves.isEmpty()) {
            return;
        }
        db.sql(
                        """
                        update account a
                        set partner_id = m.partner_id, manager_id = m.manager_id,
                            association_type = coalesce(m.association_type, a.association_type),
                            since = m.since
                        from unnest(?, ?, ?, ?, ?)
                            as m (customer_id, partner_id, manager_id, association_type, since)
                        where a.customer_id = m.customer_id\
                        """)
                .params(
                        moves.stream().map(Move::customerId).toArray(String[]::new),
                        moves.stream().map(Move::partnerId).toArray(String[]::new),
                        moves.stream().map(Move::managerId).toArray(String[]::new),
                        moves.stream().map(AccountsView::typeOf).toArray(String[]::new),
                        moves.stream().map(Move::since).toArray(Long[]::new))
                .update();
    }

    private void remember(List<Former> formers) {
        if (formers.isEmpty()) {
            return;
        }
        db.sql(
                        """
                        insert into former_partner as f (customer_id, partner_id, until)
                        select customer_id, partner_id, max(until)
                        from unnest(?, ?, cast(? as timestamptz[]))
                            as r (customer_id, partner_id, until)
                        group by customer_id, partner_id order by customer_id, partner_id
                        on conflict (customer_id, partner_id) do update
                            set until = greatest(f.until, excluded.until)\
                        """)
                .params(
                        formers.stream().map(Former::customerId).toArray(String[]::new),
                        formers.stream().map(Former::partnerId).toArray(String[]::new),
                        formers.stream()
                                .map(former -> former.until().toString())
                                .toArray(String[]::new))
                .update();
    }

    private static @Nullable String typeOf(Move move) {
        return move.associationType() == null ? null : move.associationType().name();
    }

    private void assign(Collection<Manager> managers) {
        if (managers.isEmpty()) {
            return;
        }
        db.sql(
                        """
                        update account a set manager_id = m.manager_id
                        from unnest(?, ?) as m (customer_id, manager_id)
                        where a.customer_id = m.customer_id\
                        """)
                .params(
                        managers.stream().map(Manager::customerId).toArray(String[]::new),
                        managers.stream().map(Manager::managerId).toArray(String[]::new))
                .update();
    }
}
