package org.partnercenter.customer.customer.read.view;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.PersonalValue;
import org.partnercenter.contracts.association.AssociationFact;
import org.partnercenter.contracts.association.AssociationFact.AssociationEnded;
import org.partnercenter.contracts.association.AssociationFact.AssociationEstablished;
import org.partnercenter.contracts.association.AssociationFact.DisassociationRejected;
import org.partnercenter.contracts.association.AssociationFact.DisassociationRequested;
import org.partnercenter.contracts.association.AssociationFact.DisassociationWithdrawn;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.billing.BudgetFact.BudgetDeleted;
import org.partnercenter.contracts.billing.BudgetFact.BudgetSet;
import org.partnercenter.contracts.billing.SpendingFact.SpendingChanged;
import org.partnercenter.contracts.customer.CustomerFact;
import org.partnercenter.contracts.customer.CustomerFact.AccountManagerAssigned;
import org.partnercenter.contracts.customer.CustomerFact.AccountManagerUnassigned;
import org.partnercenter.contracts.customer.CustomerFact.CustomerDetailsChanged;
import org.partnercenter.contracts.customer.CustomerFact.CustomerFrozen;
import org.partnercenter.contracts.customer.CustomerFact.CustomerRegistered;
import org.partnercenter.contracts.customer.CustomerFact.CustomerRejoined;
import org.partnercenter.contracts.customer.CustomerFact.CustomerReleased;
import org.partnercenter.contracts.customer.CustomerFact.CustomerTagsReplaced;
import org.partnercenter.contracts.customer.CustomerFact.CustomerUnfrozen;
import org.partnercenter.contracts.customer.CustomerFact.PersonalDataRevealed;
import org.partnercenter.contracts.customer.CustomerType;
import org.partnercenter.contracts.customer.FreezeCause;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Whose customer it is and how, as the account itself says; nobody's without a partner. */
    record Joined(
            @Nullable String partnerId, @Nullable AssociationType type, @Nullable Instant at) {

        static final Joined NOBODY = new Joined(null, null, null);
    }

    /** What is in force between customer and partner; nothing is, without an association. */
    record Told(@Nullable AssociationEstablished association) {}

    /** The budget that is in force; none is, without one that was set. */
    record Budgeted(@Nullable BudgetSet budget) {}

    /** An account manager, or that there is none. */
    record Manager(@Nullable String memberId) {}

    final String customerId;
    String partnerId;
    final Map<String, Spent> months = new TreeMap<>();
    final Map<FreezeCause, CustomerFrozen> freezes = new EnumMap<>(FreezeCause.class);
    final Set<FreezeCause> lifted = EnumSet.noneOf(FreezeCause.class);
    @Nullable Long version;
    @Nullable CustomerRegistered registered;
    @Nullable Details details;
    @Nullable Joined joined;
    @Nullable Told told;
    @Nullable Instant endedAt;
    @Nullable Budgeted budgeted;
    @Nullable Manager manager;
    @Nullable List<String> tags;

    CustomerChange(String customerId, String partnerId) {
        this.customerId = customerId;
        this.partnerId = partnerId;
    }

    void told(CustomerFact fact, long sequence) {
        if (!(fact instanceof PersonalDataRevealed)) {
            version = sequence;
        }
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
                joined = new Joined(it.partnerId(), it.associationType(), it.registeredAt());
                manager = new Manager(it.accountManagerId());
                tags = it.tags();
            }
            case CustomerRejoined it -> {
                details =
                        new Details(
                                it.name(),
                                it.mobile(),
                                it.email(),
                                it.country(),
                                it.customerType());
                joined = new Joined(it.partnerId(), it.associationType(), it.rejoinedAt());
                manager = new Manager(it.accountManagerId());
            }
            case CustomerReleased _ -> {
                joined = Joined.NOBODY;
                tags = List.of();
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
            case CustomerFrozen it -> {
                freezes.put(it.cause(), it);
                lifted.remove(it.cause());
            }
            case CustomerUnfrozen it -> {
                it.causes().forEach(freezes::remove);
                lifted.addAll(it.causes());
            }
            case AccountManagerAssigned it -> manager = new Manager(it.memberId());
            case AccountManagerUnassigned _ -> manager = new Manager(null);
            case PersonalDataRevealed _ -> {}
        }
    }

    void told(AssociationFact fact) {
        switch (fact) {
            case AssociationEstablished it -> told = new Told(it);
            case AssociationEnded it -> {
                told = new Told(null);
                endedAt = it.endedAt();
            }
            case DisassociationRequested _,
                    DisassociationRejected _,
                    DisassociationWithdrawn _ -> {}
        }
    }

    void told(SpendingChanged fact) {
        months.computeIfAbsent(fact.month(), _ -> new Spent()).told(fact);
    }

    void told(BudgetSet fact) {
        budgeted = new Budgeted(fact);
    }

    void told(BudgetDeleted fact) {
        budgeted = new Budgeted(null);
    }

    /** Whether the rows that hold its tags have to be written again. */
    boolean movesTags() {
        return tags != null || joined != null || endedAt != null;
    }

    /** Whether the row that holds a copy of its spending has to be written again. */
    boolean movesSpending() {
        return joined != null || endedAt != null || budgeted != null || !months.isEmpty();
    }

    /** Whether nothing is told of it but months that were charged, and looks at it. */
    boolean isOnlySpending() {
        return version == null && told == null && budgeted == null;
    }
}
