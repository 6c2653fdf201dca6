package org.partnercenter.contracts;

import static java.util.Map.entry;

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
import java.util.Map;
import java.util.stream.Stream;

/**
 * The published name of every fact: {@code org.partnercenter.<context>.<Fact>.v1}, whatever the
 * class is called or where it lies.
 */
public final class FactTypes {

    private static final String CUSTOMER = "customer";

    /** What the ids of a family's aggregates begin with; a customer's is the bare customer id. */
    private static final Map<String, Class<? extends Fact>> FAMILIES =
            Map.ofEntries(
                    entry("partner", PartnerFact.class),
                    entry("reseller-permissions", ResellerFact.class),
                    entry("preregistration", PreregistrationFact.class),
                    entry("invitation", InvitationFact.class),
                    entry("association", AssociationFact.class),
                    entry("authorization", AuthorizationFact.class),
                    entry(CUSTOMER, CustomerFact.class),
                    entry("invited-registration", InvitedRegistrationFact.class),
                    entry("introduced-registration", IntroducedRegistrationFact.class),
                    entry("member", MemberFact.class),
                    entry("spending", SpendingFact.class),
                    entry("charge-import", ChargeImportFact.class),
                    entry("introduction", IntroductionFact.class),
                    entry("budget", BudgetFact.class),
                    entry("discount", DiscountFact.class),
                    entry("coupon-quota", CouponQuotaFact.class),
                    entry("coupon", CouponFact.class));

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

    /**
     * The family that tells the history of the aggregate with that id, or null for a kind of
     * aggregate that this version does not know.
     */
    public static @Nullable Class<? extends Fact> familyOf(String aggregateId) {
        int end = aggregateId.indexOf(':');
        return FAMILIES.get(end < 0 ? CUSTOMER : aggregateId.substring(0, end));
    }

    /** The family that a type belongs to. */
    public static Class<? extends Fact> familyOf(Class<? extends Fact> type) {
        return FAMILIES.values().stream()
                .filter(family -> family.isAssignableFrom(type))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Class<? extends Fact>> byName() {
        Map<String, Class<? extends Fact>> names = new HashMap<>();
        FAMILIES.values().stream()
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .map(type -> type.<Fact>asSubclass(Fact.class))
                .forEach(type -> names.put(nameOf(type), type));
        return Map.copyOf(names);
    }
}
