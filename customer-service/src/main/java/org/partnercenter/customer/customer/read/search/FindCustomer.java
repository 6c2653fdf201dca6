package org.partnercenter.customer.customer.read.search;

import org.partnercenter.customer.customer.UnknownCustomer;
import org.partnercenter.platform.tenancy.Tenant;
import org.partnercenter.platform.tenancy.TenantReads;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    /**
     * Widens a customer's read, for the rest of its transaction, to its partner's currency and
     * staff, for their names.
     */
    private static final String SEE_PARTNER =
            """
            select set_config('partner_center.partners', partner_id, true)
            from customer_search.customer where customer_id = ? and partner_id is not null\
            """;

    private interface ItemReader {
        CustomerItem read(ResultSet row) throws SQLException;
    }

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
        return find(customerId, caller).orElseThrow(UnknownCustomer::rejection);
    }

    /** The customer, if there is one that is somebody's and that the caller may see. */
    public Optional<CustomerItem> find(String customerId, Caller caller) {
        return isCustomer(caller) ? own(customerId, caller) : ofPartner(customerId, caller);
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

    private Optional<CustomerItem> own(String customerId, Caller caller) {
        return customerId.equals(caller.customerId())
                ? reads.read(
                        Tenant.ofCustomer(customerId),
                        db -> {
                            db.sql(SEE_PARTNER).param(customerId).query().listOfRows();
                            return byId(db, customerId, items::readOwn);
                        })
                : Optional.empty();
    }

    private Optional<CustomerItem> ofPartner(String customerId, Caller caller) {
        return reads.read(Tenant.of(caller), db -> reach(db, customerId, caller))
                .filter(item -> isSeenBy(caller, item));
    }

    private Optional<CustomerItem> reach(JdbcClient db, String customerId, Caller caller) {
        Optional<CustomerItem> own = byId(db, customerId, items::read);
        if (own.isPresent() || caller.is(Role.PLATFORM) || caller.seesOwnCustomersOnly()) {
            return own;
        }
        resellers.widenTo(db, caller.requirePartner(), null);
        return byId(db, customerId, items::read);
    }

    private static Optional<CustomerItem> byId(
            JdbcClient db, String customerId, ItemReader reader) {
        return db.sql(BY_ID).param(customerId).query((row, _) -> reader.read(row)).optional();
    }

    private static boolean isSeenBy(Caller caller, CustomerItem item) {
        return !caller.seesOwnCustomersOnly()
                || (item.accountManager() != null
                        && item.accountManager().memberId().equals(caller.memberId()));
    }
}
