package org.partnercenter.customer.customer.read.timeline;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.association.AssociationFact;
import org.partnercenter.contracts.association.AuthorizationFact;
import org.partnercenter.contracts.association.InvitationFact.InvitationAccepted;
import org.partnercenter.contracts.association.InvitationFact.InvitationAnswered;
import org.partnercenter.contracts.association.InvitationFact.InvitationFailed;
import org.partnercenter.contracts.association.PreregistrationFact.PreregistrationAssociated;
import org.partnercenter.contracts.billing.BudgetFact;
import org.partnercenter.contracts.billing.CouponFact;
import org.partnercenter.contracts.billing.DiscountFact;
import org.partnercenter.contracts.billing.SpendingFact.SpendingChanged;
import org.partnercenter.contracts.customer.CustomerFact;
import org.partnercenter.contracts.customer.CustomerFact.CustomerDetailsChanged;
import org.partnercenter.contracts.customer.CustomerFact.CustomerRegistered;
import org.partnercenter.contracts.customer.CustomerFact.CustomerRejoined;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each fact sets about its customer: the thing, and what it is from then on or what is {@link
 * Added} to it; null for none.
 */
final class Effects {

    private static final String ASSOCIATION = "association";
    private static final String AUTHORIZATION = "authorization";
    private static final String DISASSOCIATION = "disassociation";
    private static final String MANAGER = "accountManager";
    private static final String PARTNER = "partner";

    private final Map<String, @Nullable Object> sets = new LinkedHashMap<>();

    private Effects() {}

    static Map<String, @Nullable Object> of(Fact fact) {
        Effects effects = new Effects();
        switch (fact) {
            case CustomerFact it -> effects.take(it);
            case AssociationFact it -> effects.take(it);
            case AuthorizationFact it -> effects.set(AUTHORIZATION, stateOf(it));
            case InvitationAnswered it -> effects.invitation(it.invitationId(), "ANSWERED");
            case InvitationAccepted it -> effects.invitation(it.invitationId(), "ACCEPTED");
            case InvitationFailed it -> effects.invitation(it.invitationId(), "FAILED");
            case PreregistrationAssociated it ->
                    effects.set("preregistration." + it.preregistrationId(), "ASSOCIATED");
            case SpendingChanged it ->
                    effects.set("spending." + it.month(), new Added(it.change()));
            case BudgetFact it -> effects.take(it);
            case DiscountFact it -> effects.set("discount." + it.discountId(), stateOf(it));
            case CouponFact it -> effects.take(it);
            default -> {}
        }
        return effects.sets;
    }

    private void take(CustomerFact fact) {
        switch (fact) {
            case CustomerRegistered it ->
                    set(PARTNER, it.partnerId())
                            .set("accountName", it.accountName())
                            .details(it.name(), it.mobile(), it.email())
                            .set("country", it.country())
                            .set("customerType", it.customerType())
                            .set("tags", it.tags())
                            .set(MANAGER, it.accountManagerId());
            case CustomerRejoined it ->
                    set(PARTNER, it.partnerId())
                            .details(it.name(), it.mobile(), it.email())
                            .set("country", it.country())
                            .set("customerType", it.customerType())
                            .set(MANAGER, it.accountManagerId());
            case CustomerDetailsChanged it ->
                    details(it.name(), it.mobile(), it.email())
                            .set("country", it.country())
                            .set("customerType", it.customerType());
            case CustomerFact.CustomerTagsReplaced it -> set("tags", it.tags());
            case CustomerFact.CustomerFrozen it -> set("freeze." + it.cause(), it.type());
            case CustomerFact.CustomerUnfrozen it ->
                    it.causes().forEach(cause -> set("freeze." + cause, null));
            case CustomerFact.CustomerReleased _ -> set(PARTNER, null).set("tags", List.of());
            case CustomerFact.AccountManagerAssigned it -> set(MANAGER, it.memberId());
            case CustomerFact.AccountManagerUnassigned _ -> set(MANAGER, null);
            case CustomerFact.PersonalDataRevealed _ -> {}
        }
    }

    private void take(AssociationFact fact) {
        switch (fact) {
            case AssociationFact.AssociationEstablished it ->
                    set(ASSOCIATION, it.associationType()).set(DISASSOCIATION, null);
            case AssociationFact.AssociationEnded _ ->
                    set(ASSOCIATION, null).set(DISASSOCIATION, "APPROVED");
            case AssociationFact.DisassociationRequested _ -> set(DISASSOCIATION, "REQUESTED");
            case AssociationFact.DisassociationRejected _ -> set(DISASSOCIATION, "REJECTED");
            case AssociationFact.DisassociationWithdrawn _ -> set(DISASSOCIATION, "WITHDRAWN");
        }
    }

    private void take(BudgetFact fact) {
        switch (fact) {
            case BudgetFact.BudgetSet it ->
                    set("budget.type", it.type())
                            .set("budget.amount", it.amount())
                            .set("budget.onExhaustion", it.onExhaustion())
                            .set("budget.thresholds", it.thresholds())
                            .set("budget.unfreeze", it.unfreeze());
            case BudgetFact.BudgetDeleted _ ->
                    set("budget.type", null)
                            .set("budget.amount", null)
                            .set("budget.onExhaustion", null)
                            .set("budget.thresholds", null)
                            .set("budget.unfreeze", null);
            case BudgetFact.BudgetExhausted it -> set("budget.exhausted", it.period());
            case BudgetFact.BudgetReplenished _ -> set("budget.exhausted", null);
            case BudgetFact.BudgetAlerted _ -> {}
        }
    }

    private void take(CouponFact fact) {
        String balance = "coupon." + fact.couponId();
        switch (fact) {
            case CouponFact.CouponIssued it -> set(balance, it.amount());
            case CouponFact.CouponUsed it -> set(balance, it.balance());
            case CouponFact.CouponEnded _ -> set(balance, null);
            case CouponFact.CouponActivated _ -> {}
        }
    }

    private static String stateOf(DiscountFact fact) {
        return switch (fact) {
            case DiscountFact.DiscountSet _ -> "SCHEDULED";
            case DiscountFact.DiscountActivated _ -> "ACTIVE";
            case DiscountFact.DiscountExpired _ -> "EXPIRED";
            case DiscountFact.DiscountCancelled _ -> "CANCELLED";
        };
    }

    private static String stateOf(AuthorizationFact fact) {
        return switch (fact) {
            case AuthorizationFact.AuthorizationRequested _ -> "REQUESTED";
            case AuthorizationFact.AuthorizationGranted _ -> "GRANTED";
            case AuthorizationFact.AuthorizationRejected _ -> "REJECTED";
            case AuthorizationFact.AuthorizationRevoked _ -> "REVOKED";
            case AuthorizationFact.AuthorizationExpired _ -> "EXPIRED";
            case AuthorizationFact.AuthorizationEnded _ -> "ENDED";
        };
    }

    private Effects details(
            @Nullable Object name, @Nullable Object mobile, @Nullable Object email) {
        return set("name", name).set("mobile", mobile).set("email", email);
    }

    private void invitation(String id, String state) {
        set("invitation." + id, state);
    }

    private Effects set(String what, @Nullable Object value) {
        sets.put(what, value);
        return this;
    }
}
