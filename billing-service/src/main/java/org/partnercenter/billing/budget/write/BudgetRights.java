package org.partnercenter.billing.budget.write;

import org.partnercenter.billing.account.Customer;
import org.partnercenter.billing.account.Customers;
import org.partnercenter.billing.account.Scope;
import org.partnercenter.billing.budget.events.Terms;
import org.partnercenter.billing.partner.PartnerDirectory;
import org.partnercenter.billing.partner.Standing;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.platform.command.Rejection;
import org.springframework.stereotype.Component;

/** Who may set and delete which customers' budgets, and how they may act. */
@Component
class BudgetRights {

    /** On what ground somebody works on a budget. */
    record Ground(Customer customer, Standing partner, boolean byReseller) {}

    private final Customers customers;
    private final PartnerDirectory partners;

    BudgetRights(Customers customers, PartnerDirectory partners) {
        this.customers = customers;
        this.partners = partners;
    }

    /**
     * Refuses who may not: with 404 whose customer it is not, with 403 a reseller what was not
     * granted and a distributor what was.
     */
    Ground require(Scope scope, String customerId) {
        Customer customer = customers.hold(customerId).orElseThrow(Customers::unknown);
        Standing partner = partners.require(customer.partnerId());
        boolean platform = scope.partnerId() == null;
        boolean fromAbove = scope.onlyManagedBy() == null && partner.isUnder(scope.partnerId());
        if (!fromAbove && !scope.owns(customer)) {
            throw Customers.unknown();
        }
        if (fromAbove && partner.maySetBudgets()) {
            throw Rejection.forbidden(
                    "PERMISSION_GRANTED_AWAY",
                    "You granted your reseller to set budgets itself: revoke that first.");
        }
        boolean byReseller = !platform && !fromAbove && partner.isReseller();
        if (byReseller && !partner.maySetBudgets()) {
            throw notGranted("set budgets");
        }
        return new Ground(customer, partner, byReseller);
    }

    /** Refuses to set such a budget: only resale customers have one, and it acts as granted. */
    void requireSetting(Ground ground, Terms terms) {
        if (ground.customer().associationType() != AssociationType.RESALE) {
            throw Rejection.conflict(
                    "NOT_RESALE",
                    "The customer is associated by referral: only resale customers have budgets.");
        }
        if (ground.byReseller() && !ground.partner().may(terms.onExhaustion())) {
            throw notGranted("let a budget act by " + terms.onExhaustion());
        }
    }

    private static Rejection notGranted(String what) {
        return Rejection.forbidden(
                "PERMISSION_NOT_GRANTED",
                "Your distributor has not granted you to " + what + ": ask it to.");
    }
}
