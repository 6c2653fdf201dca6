package org.partnercenter.customer.customer.read.view;

import org.partnercenter.contracts.association.AssociationFact;
import org.partnercenter.contracts.association.PartnerFact.PartnerRegistered;
import org.partnercenter.contracts.billing.BudgetFact.BudgetDeleted;
import org.partnercenter.contracts.billing.BudgetFact.BudgetSet;
import org.partnercenter.contracts.billing.SpendingFact.SpendingChanged;
import org.partnercenter.contracts.customer.CustomerFact;
import org.partnercenter.contracts.customer.MemberFact;
import org.partnercenter.platform.feed.Delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A batch of facts, folded to what it changes: one change a customer, in the order of their ids.
 */
final class Batch {

    final List<PartnerRegistered> partners = new ArrayList<>();
    final Map<String, MemberChange> members = new TreeMap<>();
    final List<SpendingChanged> charges = new ArrayList<>();
    final List<ManagerChange> managerChanges = new ArrayList<>();
    private final Map<String, CustomerChange> customers = new TreeMap<>();

    Batch(List<Delivery> facts) {
        facts.forEach(this::take);
    }

    Collection<CustomerChange> customers() {
        return customers.values();
    }

    private void take(Delivery delivery) {
        long sequence = delivery.header().sequence();
        switch (delivery.fact()) {
            case CustomerFact fact -> {
                change(fact.customerId(), fact.partnerId()).told(fact, sequence);
                ManagerChange.of(fact, delivery.header()).ifPresent(managerChanges::add);
            }
            case MemberFact fact -> {
                MemberChange member = MemberChange.of(fact, sequence);
                members.put(member.memberId(), member);
            }
            case AssociationFact fact -> change(fact.customerId(), fact.partnerId()).told(fact);
            case SpendingChanged fact -> {
                change(fact.customerId(), fact.partnerId()).told(fact);
                charges.add(fact);
            }
            case BudgetSet fact -> change(fact.customerId(), fact.partnerId()).told(fact);
            case BudgetDeleted fact -> change(fact.customerId(), fact.partnerId()).told(fact);
            case PartnerRegistered fact -> partners.add(fact);
            default -> {}
        }
    }

    private CustomerChange change(String customerId, String partnerId) {
        CustomerChange change =
                customers.computeIfAbsent(customerId, id -> new CustomerChange(id, partnerId));
        change.partnerId = partnerId;
        return change;
    }
}
