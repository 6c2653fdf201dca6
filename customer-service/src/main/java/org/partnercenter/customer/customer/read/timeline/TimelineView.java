package org.partnercenter.customer.customer.read.timeline;

import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.association.AssociationFact;
import org.partnercenter.contracts.association.AuthorizationFact;
import org.partnercenter.contracts.association.InvitationFact;
import org.partnercenter.contracts.association.PreregistrationFact;
import org.partnercenter.contracts.billing.BudgetFact;
import org.partnercenter.contracts.billing.CouponFact;
import org.partnercenter.contracts.billing.DiscountFact;
import org.partnercenter.contracts.billing.IntroductionFact;
import org.partnercenter.contracts.billing.SpendingFact;
import org.partnercenter.contracts.customer.CustomerFact;
import org.partnercenter.contracts.customer.InvitedRegistrationFact;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.View;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All that happened to a customer, in every service, one row a fact. */
@Component
class TimelineView implements View {

    private final JdbcClient db;

    TimelineView(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public int version() {
        return 5;
    }

    @Override
    public Set<Class<? extends Fact>> facts() {
        return Set.of(
                AssociationFact.class,
                AuthorizationFact.class,
                InvitationFact.class,
                PreregistrationFact.class,
                CustomerFact.class,
                InvitedRegistrationFact.class,
                SpendingFact.class,
                IntroductionFact.class,
                BudgetFact.class,
                DiscountFact.class,
                CouponFact.class);
    }

    @Override
    public void apply(List<Delivery> facts) {
        List<Told> told = facts.stream().map(Told::of).flatMap(Optional::stream).toList();
        if (!told.isEmpty()) {
            Standings standings = new Standings(db, told);
            List<String> changes = new ArrayList<>();
            told.forEach(fact -> changes.add(standings.move(fact).toString()));
            standings.write();
            write(told, changes);
        }
    }

    private void write(List<Told> told, List<String> changes) {
        Entries entries = new Entries(told);
        db.sql(
                        """
                        insert into entry (customer_id, id, at, sequence, context, type, actor, cause, partner_id, details, changes)
                        select * from unnest(?, ?, cast(? as timestamptz[]), cast(? as bigint[]), ?, ?, ?, ?, ?,
                            cast(? as json[]), cast(? as json[]))
                        on conflict do nothing\
                        """)
                .param(entries.texts(Told::customerId))
                .param(entries.texts(fact -> fact.header().id()))
                .param(entries.texts(fact -> fact.header().time().toString()))
                .param(entries.texts(fact -> Long.toString(fact.header().sequence())))
                .param(entries.texts(fact -> fact.header().context()))
                .param(entries.texts(Told::type))
                .param(entries.texts(fact -> fact.header().actor()))
                .param(entries.texts(fact -> fact.header().causationId()))
                .param(entries.texts(Told::partnerId))
                .param(entries.texts(fact -> fact.details().toString()))
                .param(changes.toArray(String[]::new))
                .update();
    }
}
