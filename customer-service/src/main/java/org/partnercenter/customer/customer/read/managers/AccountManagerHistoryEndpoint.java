package org.partnercenter.customer.customer.read.managers;

import io.swagger.v3.oas.annotations.Operation;

import org.jspecify.annotations.Nullable;
import org.partnercenter.customer.customer.read.search.CustomerItem;
import org.partnercenter.customer.customer.read.search.FindCustomer;
import org.partnercenter.platform.list.Direction;
import org.partnercenter.platform.list.ListRequest;
import org.partnercenter.platform.list.Place;
import org.partnercenter.platform.tenancy.Tenant;
import org.partnercenter.platform.tenancy.TenantReads;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.Page;
import org.partnercenter.platform.web.QueryRecord;
import org.partnercenter.platform.web.Role;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

    private record Found(List<Line> lines, @Nullable Long total) {}

    private static final Direction NEWEST_FIRST = new Direction("at", true);

    private final FindCustomer customers;
    private final TenantReads reads;

    AccountManagerHistoryEndpoint(FindCustomer customers, TenantReads reads) {
        this.customers = customers;
        this.reads = reads;
    }

    @GetMapping("/v1/customers/{customerId}/account-manager/history")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.ACCOUNT_MANAGER})
    @Operation(
            tags = "Account managers",
            summary = "See who managed a customer when",
            description =
                    "The manager before, the new one, and who changed it. Sorted by at, newest"
                            + " first unless told.")
    Page<Change> history(
            @PathVariable String customerId,
            @ParameterObject @QueryRecord ListRequest request,
            Caller caller) {
        CustomerItem customer = customers.require(customerId, caller);
        Direction direction = Direction.of(request.sort(), NEWEST_FIRST);
        Place start = Place.of(request.cursor(), direction.name(), 1);
        @Nullable Long after = start == null ? null : start.sequence(0);
        int rows = request.rows();
        boolean counted = request.isCounted();
        Found found =
                reads.read(
                        Tenant.of(customer.partnerId()),
                        db ->
                                new Found(
                                        lines(db, customerId, direction, after, rows),
                                        counted ? count(db, customerId) : null));
        return request.page(
                found.lines,
                direction,
                found.total,
                line -> List.of(Long.toString(line.sequence())),
                Line::change);
    }

    private static List<Line> lines(
            JdbcClient db, String customerId, Direction direction, @Nullable Long after, int rows) {
        String sql =
                """
                select * from customer_search.manager_change
                where customer_id = :customer%s order by sequence%s limit :rows\
                """;
        String beyond = after == null ? "" : " and sequence" + direction.comparison() + ":after";
        return db.sql(sql.formatted(beyond, direction.keyword()))
                .param("customer", customerId)
                .param("after", after)
                .param("rows", rows)
                .query((row, _) -> line(row))
                .list();
    }

    private static Long count(JdbcClient db, String customerId) {
        return db.sql("select count(*) from customer_search.manager_change where customer_id = ?")
                .param(customerId)
                .query(Long.class)
                .single();
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
