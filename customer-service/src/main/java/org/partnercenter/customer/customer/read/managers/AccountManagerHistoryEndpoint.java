package org.partnercenter.customer.customer.read.managers;

import io.swagger.v3.oas.annotations.Operation;

import org.jspecify.annotations.Nullable;
import org.partnercenter.customer.customer.read.search.CustomerItem;
import org.partnercenter.customer.customer.read.search.FindCustomer;
import org.partnercenter.platform.tenancy.Tenant;
import org.partnercenter.platform.tenancy.TenantReads;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.Cursor;
import org.partnercenter.platform.web.Page;
import org.partnercenter.platform.web.Paging;
import org.partnercenter.platform.web.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

@RestController
class AccountManagerHistoryEndpoint {

    /** One change: who was the manager, who is from then on, and who changed it. */
    record Change(@Nullable String from, @Nullable String to, String by, Instant at) {}

    private record Line(long sequence, Change change) {}

    private static final String SORT = "-sequence";

    private final FindCustomer customers;
    private final TenantReads reads;

    AccountManagerHistoryEndpoint(FindCustomer customers, TenantReads reads) {
        this.customers = customers;
        this.reads = reads;
    }

    @GetMapping("/v1/customers/{customerId}/account-manager/history")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.ACCOUNT_MANAGER})
    @Operation(
            summary = "See who managed a customer when",
            description = "Newest first: the manager before, the new one, and who changed it.")
    Page<Change> history(
            @PathVariable String customerId,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor,
            Caller caller) {
        CustomerItem customer = customers.require(customerId, caller);
        int most = Paging.limit(limit);
        Cursor start = Cursor.parse(cursor, SORT, 1);
        long before = start == null ? Long.MAX_VALUE : sequence(start);
        List<Line> found =
                reads.read(
                        Tenant.of(customer.partnerId()),
                        db ->
                                db.sql(
                                                """
                                                select * from customer_search.manager_change
                                                where customer_id = ? and sequence < ?
                                                order by sequence desc limit ?\
                                                """)
                                        .params(customerId, before, most + 1)
                                        .query((row, _) -> line(row))
                                        .list());
        boolean more = found.size() > most;
        List<Line> page = more ? found.subList(0, most) : found;
        return Page.of(
                page.stream().map(Line::change).toList(),
                more
                        ? new Cursor(SORT, List.of(Long.toString(page.getLast().sequence())))
                                .encode()
                        : null);
    }

    private static long sequence(Cursor cursor) {
        String value = cursor.values().getFirst();
        return value != null && value.matches("\\d{1,18}") ? Long.parseLong(value) : 0;
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("sequence"),
                new Change(
                        row.getString("from_member"),
                        row.getString("to_member"),
                        row.getString("changed_by"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()));
    }
}
