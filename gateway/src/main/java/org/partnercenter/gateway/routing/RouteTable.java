package org.partnercenter.gateway.routing;

import static org.partnercenter.gateway.routing.Route.batch;
import static org.partnercenter.gateway.routing.Route.download;
import static org.partnercenter.gateway.routing.Route.of;
import static org.partnercenter.gateway.routing.Route.operations;
import static org.partnercenter.gateway.routing.Route.upload;
import static org.partnercenter.gateway.routing.Service.ASSOCIATION;
import static org.partnercenter.gateway.routing.Service.BILLING;
import static org.partnercenter.gateway.routing.Service.CUSTOMER;
import static org.partnercenter.gateway.routing.Service.EXPORT;

import org.springframework.http.server.PathContainer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which path belongs to which service: the first row that matches decides. */
public final class RouteTable {

    private static final List<Route> ROUTES =
            List.of(
                    upload(BILLING, "/v1/charges"),
                    upload(CUSTOMER, "/v1/customers/import"),
                    batch(CUSTOMER, "/v1/customers/freeze-batch"),
                    batch(CUSTOMER, "/v1/customers/unfreeze-batch"),
                    batch(CUSTOMER, "/v1/customers/account-manager-batch"),
                    batch(BILLING, "/v1/budgets/batch"),
                    batch(BILLING, "/v1/discounts/batch"),
                    batch(BILLING, "/v1/coupons"),
                    batch(ASSOCIATION, "/v1/invitations/batch"),
                    download(EXPORT, "/v1/exports/{id}/file"),
                    download(BILLING, "/v1/charge-imports/{id}/refusals"),
                    download(BILLING, "/v1/customers/{id}/expenditure-details"),
                    of(ASSOCIATION, "/v1/me"),
                    of(ASSOCIATION, "/v1/partners/**"),
                    of(BILLING, "/v1/resellers/{id}/budget-quota"),
                    of(ASSOCIATION, "/v1/resellers/**"),
                    of(ASSOCIATION, "/v1/preregistrations/**"),
                    of(ASSOCIATION, "/v1/invitations/**"),
                    of(ASSOCIATION, "/v1/association-records/**"),
                    of(ASSOCIATION, "/v1/disassociation-requests/**"),
                    of(ASSOCIATION, "/v1/authorizations/**"),
                    of(ASSOCIATION, "/v1/customers/{id}/disassociation-check"),
                    of(ASSOCIATION, "/v1/customers/{id}/disassociation-requests/**"),
                    of(ASSOCIATION, "/v1/customers/{id}/authorization-requests/**"),
                    of(ASSOCIATION, "/v1/customers/{id}/authorizations/**"),
                    operations(ASSOCIATION, "/operations/association/**"),
                    of(BILLING, "/v1/customers/{id}/budget/**"),
                    of(BILLING, "/v1/customers/{id}/discount/**"),
                    of(BILLING, "/v1/customers/{id}/coupons/**"),
                    of(BILLING, "/v1/customers/{id}/orders/**"),
                    of(BILLING, "/v1/customers/{id}/expenditures/**"),
                    of(BILLING, "/v1/customers/{id}/expenditure-details/**"),
                    of(BILLING, "/v1/customers/{id}/expenditure-forecast"),
                    of(BILLING, "/v1/charges/**"),
                    of(BILLING, "/v1/charge-imports/**"),
                    of(BILLING, "/v1/budgets/**"),
                    of(BILLING, "/v1/discounts/**"),
                    of(BILLING, "/v1/coupon-quotas/**"),
                    of(BILLING, "/v1/coupons/**"),
                    of(BILLING, "/v1/orders/**"),
                    of(BILLING, "/v1/resources/**"),
                    of(BILLING, "/v1/expenditures/**"),
                    operations(BILLING, "/operations/billing/**"),
                    of(EXPORT, "/v1/exports/**"),
                    operations(EXPORT, "/operations/export/**"),
                    of(CUSTOMER, "/v1/customers/**"),
                    of(CUSTOMER, "/v1/members/**"),
                    of(CUSTOMER, "/v1/opportunities/**"),
                    operations(CUSTOMER, "/operations/customer/**"));

    /** The rows by their first two segments, which no row leaves open. */
    private static final Map<String, List<Route>> BY_COLLECTION =
            ROUTES.stream().collect(Collectors.groupingBy(route -> collection(route.label())));

    private RouteTable() {}

    /** The row for a request, if the platform has anything at this path. */
    public static Optional<Route> find(String method, String path) {
        List<Route> candidates = BY_COLLECTION.getOrDefault(collection(path), List.of());
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        PathContainer parsed = PathContainer.parsePath(path);
        for (Route route : candidates) {
            if (route.matches(method, parsed)) {
                return Optional.of(route);
            }
        }
        return Optional.empty();
    }

    private static String collection(String path) {
        int second = path.indexOf('/', 1);
        int end = second < 0 ? -1 : path.indexOf('/', second + 1);
        return end < 0 ? path : path.substring(0, end);
    }
}
