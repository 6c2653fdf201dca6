package org.partnercenter.customer.customer.read.view;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.PersonalValue;
import org.partnercenter.contracts.association.AssociationFact.AssociationEstablished;
import org.partnercenter.contracts.billing.ChargeTotals;
import org.partnercenter.contracts.billing.SpendingFact.SpendingChanged;
import org.partnercenter.contracts.customer.CustomerFact;
import org.partnercenter.contracts.customer.CustomerFact.AccountManagerAssigned;
import org.partnercenter.contracts.customer.CustomerFact.AccountManagerUnassigned;
import org.partnercenter.contracts.customer.CustomerFact.CustomerDetailsChanged;
import org.partnercenter.contracts.customer.CustomerFact.CustomerFrozen;
import org.partnercenter.contracts.customer.CustomerFact.CustomerRegistered;
import org.partnercenter.contracts.customer.CustomerFact.CustomerTagsReplaced;
import org.partnercenter.contracts.customer.CustomerFact.PersonalDataRevealed;
import org.partnercenter.contracts.customer.CustomerType;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a batch of facts makes of one customer: what no fact told stays null and unchanged. */
final class CustomerChange {

    /** The basic information, as often as it is told anew. */
    record Details(
            PersonalValue name,
            @Nullable PersonalValue mobile,
            @Nullable PersonalValue email,
            @Nullable String country,
            @Nullable CustomerType customerType) {}

    /** An account manager, or that there is none. */
    record Manager(@Nullable String memberId) {}

    final String customerId;
    final String partnerId;
    final Map<String, ChargeTotals> months = new TreeMap<>();
    @Nullable Long version;
    @Nullable CustomerRegistered registered;
    @Nullable Details details;
    @Nullable AssociationEstablished association;
    @Nullable CustomerFrozen freeze;
    @Nullable Manager manager;
    @Nullable List<String> tags;

    CustomerChange(String customerId, String partnerId) {
        this.customerId = customerId;
        this.partnerId = partnerId;
    }

    void told(CustomerFact fact, long sequence) {
        version = sequence;
        switch (fact) {
            case CustomerRegistered it -> {
                registered = it;
                details =
                        new Details(
                                it.name(),
                                it.mobile(),
                                it.email(),
                                it.country(),
                                it.customerType());
                manager = new Manager(it.accountManagerId());
                tags = it.tags();
            }
            case CustomerDetailsChanged it ->
                    details =
                            new Details(
                                    it.name(),
                                    it.mobile(),
                                    it.email(),
                                    it.country(),
                                    it.customerType());
            case CustomerTagsReplaced it -> tags = it.tags();
            case CustomerFrozen it -> freeze = it;
            case AccountManagerAssigned it -> manager = new Manager(it.memberId());
            case AccountManagerUnassigned _ -> manager = new Manager(null);
            case PersonalDataRevealed _ -> {}
        }
    }

    void told(AssociationEstablished fact) {
        association = fact;
    }

    void told(SpendingChanged fact) {
        months.put(fact.month(), fact.total());
    }

    /** Whether the row that holds a copy of its spending has to be written again. */
    boolean movesSpending() {
        return registered != null || !months.isEmpty();
    }
}
