package org.partnercenter.billing.chargeimport.read;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.chargeimport.ImportReport;
import org.partnercenter.billing.chargeimport.ImportReport.State;
import org.partnercenter.billing.chargeimport.ImportReports;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Cursor;
import org.partnercenter.platform.web.Page;
import org.partnercenter.platform.web.Paging;
import org.partnercenter.platform.web.QueryRecord;
import org.partnercenter.platform.web.Role;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

@RestController
@Tag(name = "Charges")
class ListChargeImportsEndpoint {

    private static final String SORT = "-startedAt";

    private final ImportReports reports;

    ListChargeImportsEndpoint(ImportReports reports) {
        this.reports = reports;
    }

    record Query(
            @Nullable String partnerId,
            @Nullable State state,
            @Nullable Integer limit,
            @Nullable String cursor,
            @Nullable String count) {}

    @Operation(
            summary = "The imports of charges, newest first",
            description = "Their refusals are left out here: read an import by itself for them.")
    @Allowed(Role.PLATFORM)
    @GetMapping("/v1/charge-imports")
    Page<ImportReport> list(@ParameterObject @QueryRecord Query query) {
        int limit = Paging.limit(query.limit());
        Cursor cursor = Cursor.parse(query.cursor(), SORT, 1);
        Long total =
                Paging.exactCount(query.count())
                        ? reports.count(query.partnerId(), query.state())
                        : null;
        List<ImportReport> found =
                reports.before(
                        cursor == null ? null : cursor.values().getFirst(),
                        query.partnerId(),
                        query.state(),
                        limit + 1);
        boolean more = found.size() > limit;
        List<ImportReport> items = more ? found.subList(0, limit) : found;
        String next = more ? new Cursor(SORT, List.of(items.getLast().importId())).encode() : null;
        return new Page<>(items, next, total);
    }
}
