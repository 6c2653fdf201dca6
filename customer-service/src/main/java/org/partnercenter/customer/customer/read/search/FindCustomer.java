package org.partnercenter.customer.customer.read.search;

import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.tenancy.Tenant;
import org.partnercenter.platform.tenancy.TenantReads;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Finds one customer, if the caller may see it. */
@Component
public class FindCustomer {

    private static final String BY_ID =
            """
            select c.*, m.name as manager_name, p.currency as partner_currency,
                c.spending -> c.month as this_month, c.spending -> c.previous_month as month_before
            from customer_search.customer c
            left join customer_search.member m on m.member_id = c.account_manager_id
            left join customer_search.partner p on p.partner_id = c.partner_id
            where c.customer_id = ? and c.partner_id is not null\
            """;

    /** Lets a customer's read see its partner's currency and staff, for their names. */
    private static final String SEE_PARTNER =
            """
            select set_config('partner_center.partners', partner_id, true)
            from customer_search.customer where customer_id = ? and partner_id is not null\
            """;

    private final TenantReads reads;
    private final Resellers resellers;
    private final CustomerItems items;

    FindCustomer(TenantReads reads, Resellers resellers, CustomerItems items) {
        this.reads = reads;
        this.resellers = resellers;
        this.items = items;
    }

    /** The customer; 404 where there is none that the caller may see. */
    public CustomerItem require(String customerId, Caller caller) {
        return (isCustomer(caller) ? own(customerId, caller) : ofPartner(customerId, caller))
                .orElseThrow(FindCustomer::unknown);
    }

    /**
     * Whether the caller is a customer and nobody's staff: it sees itself alone, whatever else its
     * token names.
     */
    public static boolean isCustomer(Caller caller) {
        return caller.is(Role.CUSTOMER)
                && !caller.is(Role.PLATFORM)
                && !caller.is(Role.PARTNER_ADMIN)
                && !caller.is(Role.PARTNER_OPERATOR)
                && !caller.is(Role.ACCOUNT_MANAGER);
    }

    /** The refusal for a customer that is not there or not the caller's. */
    public static Rejection unknown() {
        return Rejection.notFound(
                "CUSTOMER_NOT_FOUND", "You have no customer with this id: check the id.");
    }

    private Optional<CustomerItem> own(String customerId, Caller caller) {
        return customerId.equals(caller.customerId())
                ? reads.read(
                        Tenant.ofCustomer(customerId),
                        db -> {
                            db.sql(SEE_PARTNER).param(customerId).query().listOfRows();
                            return byId(db, customerId);
                        })
                : Optional.empty();
    }

    private Optional<CustomerItem> ofPartner(String customerId, Caller caller) {
        return reads.read(Tenant.of(caller), db -> find(db, customerId, caller))
                .filter(item -> isSeenBy(caller, item));
    }

    private Optional<CustomerItem> find(JdbcClient db, String customerId, Caller caller) {
        Optional<CustomerItem> own = byId(db, customerId);
        if (own.isPresent() || caller.is(Role.PLATFORM) || caller.seesOwnCustomersOnly()) {
            return own;
        }
        resellers.reach(db, caller.requirePartner(), null);
        return byId(db, customerId);
    }

    private Optional<CustomerItem> byId(JdbcClient db, String customerId) {
        return db.sql(BY_ID).param(customerId).query((row, _) -> items.read(row)).optional();
    }

    private static boolean isSeenBy(Caller caller, CustomerItem item) {
        return !caller.seesOwnCustomersOnly()
                || (item.accountManager() != null
                        && item.accountManager().memberId().equals(caller.memberId()));
    }
}
