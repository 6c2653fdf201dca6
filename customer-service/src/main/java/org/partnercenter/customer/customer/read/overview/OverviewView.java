package org.partnercenter.customer.customer.read.overview;

import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.association.AssociationFact;
import org.partnercenter.contracts.association.AuthorizationFact;
import org.partnercenter.contracts.billing.BudgetFact;
import org.partnercenter.contracts.billing.CouponFact;
import org.partnercenter.contracts.billing.SpendingFact.SpendingChanged;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.View;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/** What a customer's overview shows, a table or two a block. */
@Component
class OverviewView implements View {

    private final SpendingRows spending;
    private final DayRows days;
    private final BudgetRows budgets;
    private final CouponRows coupons;
    private final AssociationRows associations;
    private final AuthorizationRows authorizations;

    OverviewView(JdbcClient db) {
        spending = new SpendingRows(db);
        days = new DayRows(db);
        budgets = new BudgetRows(db);
        coupons = new CouponRows(db);
        associations = new AssociationRows(db);
        authorizations = new AuthorizationRows(db);
    }

    @Override
    public String name() {
        return "customer-overview";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public Set<Class<? extends Fact>> facts() {
        return Set.of(
                SpendingChanged.class,
                AssociationFact.class,
                BudgetFact.class,
                CouponFact.class,
                AuthorizationFact.class);
    }

    @Override
    public void apply(List<Delivery> facts) {
        spending.write(facts);
        days.write(facts);
        associations.write(facts);
        for (Delivery delivery : facts) {
            switch (delivery.fact()) {
                case BudgetFact fact -> budgets.write(fact, delivery.header());
                case CouponFact fact -> coupons.write(fact, delivery.header());
                case AuthorizationFact fact -> authorizations.write(fact, delivery.header());
                default -> {}
            }
        }
    }
}
