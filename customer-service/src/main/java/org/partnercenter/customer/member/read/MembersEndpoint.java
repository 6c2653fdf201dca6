package org.partnercenter.customer.member.read;

import io.swagger.v3.oas.annotations.Operation;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.PersonalValue;
import org.partnercenter.customer.personal.PersonalData;
import org.partnercenter.customer.personal.PersonalField;
import org.partnercenter.customer.personal.Vault;
import org.partnercenter.platform.tenancy.Tenant;
import org.partnercenter.platform.tenancy.TenantReads;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.Cursor;
import org.partnercenter.platform.web.Page;
import org.partnercenter.platform.web.Paging;
import org.partnercenter.platform.web.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

    private static final String SORT = "memberId";

    private final TenantReads reads;
    private final PersonalData personal;

    MembersEndpoint(TenantReads reads, PersonalData personal) {
        this.reads = reads;
        this.personal = personal;
    }

    @GetMapping("/v1/members")
    @Allowed({Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.ACCOUNT_MANAGER})
    @Operation(
            summary = "See your staff",
            description = "By memberId. Administrators see email addresses in full.")
    Page<Member> list(
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor,
            Caller caller) {
        int most = Paging.limit(limit);
        Cursor start = Cursor.parse(cursor, SORT, 1);
        String after = start == null ? "" : String.valueOf(start.values().getFirst());
        List<Row> found =
                reads.read(
                        Tenant.of(caller.requirePartner()),
                        db ->
                                db.sql(
                                                """
                                                select m.*, e.email_masked, e.email_sealed
                                                from customer_search.member m
                                                left join public.partner_member e on e.member_id = m.member_id
                                                where m.partner_id = ? and m.member_id > ?
                                                order by m.member_id limit ?\
                                                """)
                                        .params(caller.requirePartner(), after, most + 1)
                                        .query((row, _) -> row(row))
                                        .list());
        boolean more = found.size() > most;
        List<Row> page = more ? found.subList(0, most) : found;
        Map<String, Vault> vaults =
                caller.is(Role.PARTNER_ADMIN)
                        ? personal.of(page.stream().map(row -> "member:" + row.memberId()).toList())
                        : Map.of();
        return Page.of(
                page.stream()
                        .map(row -> shown(row, vaults.get("member:" + row.memberId())))
                        .toList(),
                more ? new Cursor(SORT, List.of(page.getLast().memberId())).encode() : null);
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
