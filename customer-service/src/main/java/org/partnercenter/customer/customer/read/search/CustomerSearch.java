package org.partnercenter.customer.customer.read.search;

import org.jspecify.annotations.Nullable;
import org.partnercenter.customer.personal.PersonalField;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.tenancy.Tenant;
import org.partnercenter.platform.tenancy.TenantReads;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.Input;
import org.partnercenter.platform.web.Page;
import org.partnercenter.platform.web.Paging;
import org.partnercenter.platform.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Finds the customers that a caller may see. */
@Component
class CustomerSearch {

    private final TenantReads reads;
    private final Resellers resellers;
    private final CustomerItems items;
    private final PageReveals reveals;

    CustomerSearch(
            TenantReads reads, Resellers resellers, CustomerItems items, PageReveals reveals) {
        this.reads = reads;
        this.resellers = resellers;
        this.items = items;
        this.reveals = reveals;
    }

    Page<CustomerItem> find(SearchRequest request, Caller caller) {
        request.refuseIfWrong();
        Sort sort = Sort.of(request.sort());
        int limit = Paging.limit(request.limit());
        boolean counting = Paging.exactCount(request.count());
        List<Object> start = sort.start(request.cursor());
        Set<PersonalField> revealed = revealed(request, caller);
        SearchCriteria criteria = new SearchCriteria(request);
        Function<JdbcClient, Found> read =
                db ->
                        find(
                                db,
                                new SearchSql(
                                        criteria,
                                        reach(db, request, caller),
                                        sort,
                                        start,
                                        limit + 1),
                                counting);
        Found found =
                decidePlan(criteria, sort, counting, caller)
                        ? reads.readPlanned(Tenant.of(caller), read)
                        : reads.read(Tenant.of(caller), read);
        boolean more = found.items.size() > limit;
        List<CustomerItem> page = more ? found.items.subList(0, limit) : found.items;
        String next = more ? sort.after(page.getLast()) : null;
        return new Page<>(reveals.reveal(page, revealed, caller), next, found.total);
    }

    /** Whether partners or values decide it; a walk of one partner's customers is one for all. */
    private static boolean decidePlan(
            SearchCriteria criteria, Sort sort, boolean counting, Caller caller) {
        boolean managed = caller.seesOwnCustomersOnly();
        boolean keptCount = criteria.areCounted() && !managed;
        return caller.is(Role.PLATFORM)
                || criteria.request().isOfResellers()
                || criteria.decidePlan(sort, managed)
                || (counting && !keptCount);
    }

    private record Found(List<CustomerItem> items, @Nullable Long total) {}

    private Found find(JdbcClient db, SearchSql search, boolean counting) {
        List<CustomerItem> found = new ArrayList<>();
        Sql sql = counting ? search.pageWithTotal() : search.page();
        @Nullable Long[] total = {null};
        db.sql(sql.text())
                .params(sql.parameters())
                .query(row -> {
                    if (counting) {
                        total[0] = row.getLong("total");
                    }
                    if (row.getString("customer_id") != null) {
                        found.add(items.read(row));
                    }
                });
        return new Found(found, total[0]);
    }

    private Reach reach(JdbcClient db, SearchRequest request, Caller caller) {
        String reseller = request.resellerId();
        if (caller.is(Role.PLATFORM)) {
            return reseller == null ? new Reach.Everybody() : new Reach.Partner(reseller, null);
        }
        String partner = caller.requirePartner();
        if (caller.seesOwnCustomersOnly()) {
            if (request.isOfResellers()) {
                throw Rejection.forbidden(
                        "SCOPE_NOT_ALLOWED",
                        "An account manager sees its own customers: ask an operator.");
            }
            return new Reach.Partner(partner, caller.requireMember());
        }
        return request.isOfResellers()
                ? resellers.widenTo(db, partner, reseller)
                : new Reach.Partner(partner, null);
    }

    private static Set<PersonalField> revealed(SearchRequest request, Caller caller) {
        List<String> names = request.revealed();
        if (names.isEmpty()) {
            return Set.of();
        }
        Input input = new Input();
        Set<PersonalField> fields = PersonalField.named("reveal", names, input);
        input.refuseIfWrong();
        if (caller.is(Role.PLATFORM) || request.isOfResellers()) {
            throw Rejection.forbidden(
                    "REVEAL_NOT_ALLOWED",
                    "Only the partner that a customer is associated with sees personal data.");
        }
        return fields;
    }
}
