package org.partnercenter.billing.account;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.partner.PartnerDirectory;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.tenancy.Tenant;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * Which customers a caller may look at: the platform at all, staff at their partner's and its
 * resellers', an account manager at its own, a customer at itself.
 */
@Component
public class VisibleCustomers {

    private record Seen(String partnerId, @Nullable String managerId) {}

    private final PartnerDirectory partners;

    VisibleCustomers(PartnerDirectory partners) {
        this.partners = partners;
    }

    public Tenant tenantOf(Caller caller) {
        if (caller.is(Role.PLATFORM) || isCustomer(caller)) {
            return new Tenant(List.of(), true);
        }
        return new Tenant(partners.withResellersOf(caller.requirePartner()), false);
    }

    /** The customer's partner; 404 for a customer that the caller may not look at. */
    public String partnerOf(Caller caller, String customerId, JdbcClient db) {
        return db.sql(
                        """
                        select partner_id, manager_id from accounts.account
                        where customer_id = ?\
                        """)
                .param(customerId)
                .query(Seen.class)
                .optional()
                .filter(_ -> !isCustomer(caller) || customerId.equals(caller.customerId()))
                .filter(customer ->
                        !caller.seesOwnCustomersOnly()
                                || (caller.memberId() != null
                                        && caller.memberId().equals(customer.managerId())))
                .map(Seen::partnerId)
                .orElseThrow(() ->
                        Rejection.notFound(
                                "CUSTOMER_NOT_FOUND", "There is no customer with this id."));
    }

    /**
     * Whether the caller is a resold customer that looks at itself: it pays its partner, so what is
     * billed for it is its partner's affair, and it sees list prices alone.
     */
    public boolean seesListAlone(Caller caller, String customerId, JdbcClient db) {
        return isCustomer(caller)
                && db.sql(
                                """
                                select exists (select from accounts.account
                                               where customer_id = ? and association_type = 'RESALE')\
                                """)
                        .param(customerId)
                        .query(Boolean.class)
                        .single();
    }

    /**
     * 404 for a customer that the caller may not look at, unless the table holds something of the
     * caller's own time with it: what was recorded then stays readable after the customer left. An
     * account manager has such a time only as long as it manages the customer.
     */
    public void requireHistory(Caller caller, String customerId, String table, JdbcClient db) {
        boolean staff = !isCustomer(caller) && !caller.seesOwnCustomersOnly();
        if (!staff || !holds(table, customerId, db)) {
            partnerOf(caller, customerId, db);
        }
    }

    private static boolean holds(String table, String customerId, JdbcClient db) {
        return db.sql("select exists (select from " + table + " where customer_id = ?)")
                .param(customerId)
                .query(Boolean.class)
                .single();
    }

    /** A customer that is nobody's staff. */
    private static boolean isCustomer(Caller caller) {
        return caller.is(Role.CUSTOMER)
                && !caller.is(Role.PLATFORM)
                && !caller.is(Role.PARTNER_ADMIN)
                && !caller.is(Role.PARTNER_OPERATOR)
                && !caller.is(Role.ACCOUNT_MANAGER);
    }
}
