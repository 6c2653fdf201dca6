package org.partnercenter.contracts;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.AssociationFact;
import org.partnercenter.contracts.association.AuthorizationFact;
import org.partnercenter.contracts.association.InvitationFact;
import org.partnercenter.contracts.association.PartnerFact;
import org.partnercenter.contracts.association.PreregistrationFact;
import org.partnercenter.contracts.association.ResellerFact;
import org.partnercenter.contracts.billing.BudgetFact;
import org.partnercenter.contracts.billing.ChargeImportFact;
import org.partnercenter.contracts.billing.CouponFact;
import org.partnercenter.contracts.billing.CouponQuotaFact;
import org.partnercenter.contracts.billing.DiscountFact;
import org.partnercenter.contracts.billing.IntroductionFact;
import org.partnercenter.contracts.billing.SpendingFact;
import org.partnercenter.contracts.customer.CustomerFact;
import org.partnercenter.contracts.customer.IntroducedRegistrationFact;
import org.partnercenter.contracts.customer.InvitedRegistrationFact;
import org.partnercenter.contracts.customer.MemberFact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The published name of every fact: {@code org.partnercenter.<context>.<Fact>.v1}, whatever the
 * class is called or where it lies.
 */
public final class FactTypes {

    private static final List<Class<? extends Fact>> FAMILIES =
            List.of(
                    PartnerFact.class,
                    ResellerFact.class,
                    PreregistrationFact.class,
                    InvitationFact.class,
                    AssociationFact.class,
                    AuthorizationFact.class,
                    CustomerFact.class,
                    InvitedRegistrationFact.class,
                    IntroducedRegistrationFact.class,
                    MemberFact.class,
                    SpendingFact.class,
                    ChargeImportFact.class,
                    IntroductionFact.class,
                    BudgetFact.class,
                    DiscountFact.class,
                    CouponQuotaFact.class,
                    CouponFact.class);

    private static final Map<String, Class<? extends Fact>> BY_NAME = byName();

    private FactTypes() {}

    /** Every published type with its name. */
    public static Map<String, Class<? extends Fact>> all() {
        return BY_NAME;
    }

    /** The type of that name, or null for one that this version does not know. */
    public static @Nullable Class<? extends Fact> named(String name) {
        return BY_NAME.get(name);
    }

    /** The published name of a fact's type. */
    public static String nameOf(Class<? extends Fact> type) {
        return "org.partnercenter." + contextOf(type) + "." + type.getSimpleName() + ".v1";
    }

    /** The context that publishes a fact: association, customer, billing or export. */
    public static String contextOf(Class<? extends Fact> type) {
        String name = type.getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The topic that carries a context's facts. */
    public static String topicOf(String context) {
        return "partner-center." + context + ".v1";
    }

    private static Map<String, Class<? extends Fact>> byName() {
        Map<String, Class<? extends Fact>> names = new HashMap<>();
        FAMILIES.stream()
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .map(type -> type.<Fact>asSubclass(Fact.class))
                .forEach(type -> names.put(nameOf(type), type));
        return Map.copyOf(names);
    }
}
