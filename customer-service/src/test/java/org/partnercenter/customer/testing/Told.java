package org.partnercenter.customer.testing;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.AssociationFact.AssociationEnded;
import org.partnercenter.contracts.association.AssociationFact.AssociationEstablished;
import org.partnercenter.contracts.association.AssociationOrigin;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.association.PartnerFact;
import org.partnercenter.contracts.association.PartnerFact.PartnerRegistered;
import org.partnercenter.contracts.association.PartnerKind;
import org.partnercenter.contracts.association.ResellerFact.ResellerPermissionsChanged;
import org.partnercenter.contracts.association.ResellerPermissions;
import org.partnercenter.contracts.billing.ChargeTotals;
import org.partnercenter.contracts.billing.DaySpending;
import org.partnercenter.contracts.billing.ImportMode;
import org.partnercenter.contracts.billing.ProductSpending;
import org.partnercenter.contracts.billing.SpendingFact.SpendingChanged;
import org.partnercenter.platform.testing.Neighbours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** What association-service would tell. */
public final class Told {

    private Told() {}

    public static void partner(String partnerId, PartnerKind kind, @Nullable String distributor) {
        Neighbours.publish(
                "partner:" + partnerId,
                0,
                new PartnerRegistered(
                        partnerId, "P", kind, distributor, "DE", "USD", "+08:00", Instant.now()));
    }

    /** The next thing about a partner. */
    public static void partner(String partnerId, long sequence, PartnerFact fact) {
        Neighbours.publish("partner:" + partnerId, sequence, fact);
    }

    /** What the reseller may do from now on. */
    public static void permissions(
            String reseller,
            String distributor,
            long sequence,
            boolean restrictPurchase,
            boolean freezeResources) {
        Neighbours.publish(
                "reseller-permissions:" + reseller,
                sequence,
                new ResellerPermissionsChanged(
                        reseller,
                        distributor,
                        new ResellerPermissions(
                                false, restrictPurchase, freezeResources, false, false, null, null),
                        ResellerPermissions.NONE,
                        Instant.now()));
    }

    public static void established(String customerId, String partnerId, long sequence) {
        Neighbours.publish(
                "association:" + customerId,
                sequence,
                new AssociationEstablished(
                        customerId,
                        partnerId,
                        AssociationType.RESALE,
                        AssociationOrigin.CREATED,
                        "member:ann",
                        Instant.now()));
    }

    public static void ended(String customerId, String partnerId, long sequence) {
        ended(customerId, partnerId, sequence, Instant.now());
    }

    public static void ended(String customerId, String partnerId, long sequence, Instant at) {
        Neighbours.publish(
                "association:" + customerId,
                sequence,
                new AssociationEnded(
                        customerId,
                        partnerId,
                        AssociationType.RESALE,
                        "r-" + customerId,
                        "moves",
                        "member:ann",
                        "customer:" + customerId,
                        at,
                        at));
    }

    /** What the month changed by, and it and those of its products that changed as they stand. */
    public static void spent(
            String customerId,
            String partnerId,
            YearMonth month,
            long sequence,
            String change,
            String total,
            Map<String, String> products) {
        spent(
                customerId,
                partnerId,
                month,
                sequence,
                ImportMode.APPEND,
                change,
                total,
                products.entrySet().stream()
                        .map(it -> new ProductSpending(it.getKey(), totals(it.getValue())))
                        .toList(),
                null);
    }

    /** A file of charges of one day that changed the customer's month to that total. */
    public static void spentOn(
            LocalDate day,
            String customerId,
            String partnerId,
            long sequence,
            String change,
            String total) {
        spent(
                customerId,
                partnerId,
                YearMonth.from(day),
                sequence,
                ImportMode.APPEND,
                change,
                total,
                List.of(),
                List.of(new DaySpending(day, totals(change))));
    }

    /** A file of charges of one product and day, whose list price is not what was billed. */
    public static void priced(
            LocalDate day,
            String customerId,
            String partnerId,
            long sequence,
            String billed,
            String list) {
        ChargeTotals totals = new ChargeTotals("USD", billed, billed, list);
        Neighbours.publish(
                "spending:" + customerId + ":" + YearMonth.from(day),
                sequence,
                new SpendingChanged(
                        customerId,
                        partnerId,
                        YearMonth.from(day).toString(),
                        "i-" + sequence,
                        ImportMode.APPEND,
                        totals,
                        totals,
                        List.of(new ProductSpending("Disk", totals)),
                        List.of(new DaySpending(day, totals)),
                        Instant.now()));
    }

    /** A file of charges that changed the customer's month with that partner, to that total. */
    public static void spent(
            String customerId,
            String partnerId,
            YearMonth month,
            long sequence,
            ImportMode mode,
            String change,
            String total) {
        spent(customerId, partnerId, month, sequence, mode, change, total, List.of(), null);
    }

    private static void spent(
            String customerId,
            String partnerId,
            YearMonth month,
            long sequence,
            ImportMode mode,
            String change,
            String total,
            List<ProductSpending> products,
            @Nullable List<DaySpending> days) {
        Neighbours.publish(
                "spending:" + customerId + ":" + month,
                sequence,
                new SpendingChanged(
                        customerId,
                        partnerId,
                        month.toString(),
                        "i-" + sequence,
                        mode,
                        totals(change),
                        totals(total),
                        products,
                        days,
                        Instant.now()));
    }

    private static ChargeTotals totals(String amount) {
        return new ChargeTotals("USD", amount, amount, amount);
    }
}
