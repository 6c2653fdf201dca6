package org.partnercenter.customer.member.read;

import io.swagger.v3.oas.annotations.Operation;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.PersonalValue;
import org.partnercenter.customer.personal.PersonalData;
import org.partnercenter.customer.personal.PersonalField;
import org.partnercenter.customer.personal.Vault;
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
import org.springframework.web.bind.annotation.RestController;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

@RestController
class MembersEndpoint {

    /** A member of staff; the email is masked for everybody but an administrator. */
    record Member(String memberId, String name, @Nullable String email, List<String> roles) {}

    private record Row(
            String memberId, String name, @Nullable PersonalValue email, List<String> roles) {}

    private record Found(List<Row> rows, @Nullable Long total) {}

    private static final Direction BY_ID = new Direction("memberId", false);

    private final TenantReads reads;
    private final PersonalData personal;

    MembersEndpoint(TenantReads reads, PersonalData personal) {
        this.reads = reads;
        this.personal = personal;
    }

    @GetMapping("/v1/members")
    @Allowed({Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.ACCOUNT_MANAGER})
    @Operation(
            tags = "Staff",
            summary = "See your staff",
            description = "Sorted by memberId. Administrators see email addresses in full.")
    Page<Member> list(@ParameterObject @QueryRecord ListRequest request, Caller caller) {
        Direction direction = Direction.of(request.sort(), BY_ID);
        Place start = Place.of(request.cursor(), direction.name(), 1);
        @Nullable String after = start == null ? null : start.text(0);
        int rows = request.rows();
        boolean counted = request.isCounted();
        String partner = caller.requirePartner();
        Found found =
                reads.read(
                        Tenant.of(partner),
                        db ->
                                new Found(
                                        rows(db, partner, direction, after, rows),
                                        counted ? count(db, partner) : null));
        Map<String, Vault> vaults =
                caller.is(Role.PARTNER_ADMIN)
                        ? personal.of(
                                found.rows.stream().map(row -> "member:" + row.memberId()).toList())
                        : Map.of();
        return request.page(
                found.rows,
                direction,
                found.total,
                row -> List.of(row.memberId()),
                row -> shown(row, vaults.get("member:" + row.memberId())));
    }

    private static List<Row> rows(
            JdbcClient db, String partner, Direction direction, @Nullable String after, int rows) {
        String sql =
                """
                select m.*, e.email_masked, e.email_sealed
                from customer_search.member m
                left join public.partner_member e on e.member_id = m.member_id
                where m.partner_id = :partner%s
                order by m.member_id%s limit :rows\
                """;
        String beyond = after == null ? "" : " and m.member_id" + direction.comparison() + ":after";
        return db.sql(sql.formatted(beyond, direction.keyword()))
                .param("partner", partner)
                .param("after", after)
                .param("rows", rows)
                .query((row, _) -> row(row))
                .list();
    }

    private static Long count(JdbcClient db, String partner) {
        return db.sql("select count(*) from customer_search.member where partner_id = ?")
                .param(partner)
                .query(Long.class)
                .single();
    }

    private static Member shown(Row row, @Nullable Vault vault) {
        PersonalValue email = row.email();
        String shown =
                vault == null
                        ? email == null ? null : email.masked()
                        : vault.open(PersonalField.EMAIL, email);
        return new Member(row.memberId(), row.name(), shown, row.roles());
    }

    private static Row row(ResultSet row) throws SQLException {
        @Nullable String sealed = row.getString("email_sealed");
        return new Row(
                row.getString("member_id"),
                row.getString("name"),
                sealed == null ? null : new PersonalValue(row.getString("email_masked"), sealed),
                List.of((String[]) row.getArray("roles").getArray()));
    }
}
