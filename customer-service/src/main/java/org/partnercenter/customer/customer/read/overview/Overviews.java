package org.partnercenter.customer.customer.read.overview;

import static org.partnercenter.customer.customer.read.overview.ExpenditureBlock.Price.BILLED;
import static org.partnercenter.customer.customer.read.overview.ExpenditureBlock.Price.LIST;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.customer.customer.read.search.CustomerItem;
import org.partnercenter.platform.tenancy.Tenant;
import org.partnercenter.platform.tenancy.TenantReads;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/** Reads a customer's overview as its present partner sees it: one indexed read a block. */
@Component
class Overviews {

    /** When the read is, in the partner's billing time zone, and the partner's currency. */
    record Now(Instant instant, YearMonth month, String currency) {}

    private final TenantReads reads;
    private final Clock clock;
    private final String defaultZone;
    private final String defaultCurrency;

    Overviews(
            TenantReads reads,
            Clock clock,
            @Value("${partner-center.default-time-zone}") String defaultZone,
            @Value("${partner-center.default-currency}") String defaultCurrency) {
        this.reads = reads;
        this.clock = clock;
        this.defaultZone = defaultZone;
        this.defaultCurrency = defaultCurrency;
    }

    /** As the partner sees it. */
    Overview of(CustomerItem customer) {
        return reads.read(
                Tenant.of(customer.partnerId()),
                db -> {
                    Now now = now(db, customer.partnerId());
                    return read(db, customer, now, new BudgetBlock(db).read(customer, now), BILLED);
                });
    }

    /**
     * As the customer sees itself: without the budget, and one that is resold at list price alone,
     * as what is billed for it is what its partner pays.
     */
    Overview ofOneself(CustomerItem customer) {
        boolean resold = customer.associationType().equals(AssociationType.RESALE.name());
        return reads.read(
                Tenant.of(customer.partnerId()),
                db ->
                        read(
                                db,
                                customer,
                                now(db, customer.partnerId()),
                                null,
                                resold ? LIST : BILLED));
    }

    private static Overview read(
            JdbcClient db,
            CustomerItem customer,
            Now now,
            Overview.@Nullable Budget budget,
            ExpenditureBlock.Price price) {
        return new Overview(
                customer.customerId(),
                budget,
                new CouponBlock(db).read(customer, now),
                new ExpenditureBlock(db).read(customer, now, price),
                new AssociationBlock(db).read(customer),
                new AuthorizationBlock(db).read(customer));
    }

    private Now now(JdbcClient db, String partnerId) {
        Instant instant = clock.instant();
        return db.sql(
                        """
                        select billing_time_zone, currency from customer_search.partner where partner_id = ?\
                        """)
                .param(partnerId)
                .query((row, _) -> now(instant, row.getString(1), row.getString(2)))
                .optional()
                .orElseGet(() -> now(instant, defaultZone, defaultCurrency));
    }

    private static Now now(Instant instant, String zone, String currency) {
        return new Now(instant, YearMonth.from(instant.atZone(ZoneId.of(zone))), currency);
    }
}
