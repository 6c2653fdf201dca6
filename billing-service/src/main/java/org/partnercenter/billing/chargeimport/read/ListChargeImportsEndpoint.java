package org.partnercenter.billing.chargeimport.read;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.chargeimport.ImportReport;
import org.partnercenter.billing.chargeimport.ImportReport.State;
import org.partnercenter.billing.chargeimport.ImportReports;
import org.partnercenter.platform.list.Direction;
import org.partnercenter.platform.list.ListRequest;
import org.partnercenter.platform.list.Place;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Page;
import org.partnercenter.platform.web.QueryRecord;
import org.partnercenter.platform.web.Role;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.function.Function;

@RestController
@Tag(name = "Charges")
class ListChargeImportsEndpoint {

    /** Their ids grow with the time at which they start. */
    private static final Direction NEWEST_FIRST = new Direction("startedAt", true);

    private final ImportReports reports;

    ListChargeImportsEndpoint(ImportReports reports) {
        this.reports = reports;
    }

    record Query(
            @Nullable String partnerId,
            @Nullable State state,
            @Parameter(description = ListRequest.LIMIT) @Nullable Integer limit,
            @Parameter(description = ListRequest.CURSOR) @Nullable String cursor,
            @Parameter(description = ListRequest.SORT) @Nullable String sort,
            @Parameter(description = ListRequest.COUNT) @Nullable String count) {}

    @Operation(
            summary = "The imports of charges, newest first unless told",
            description = "Their refusals are left out here: read an import by itself for them.")
    @Allowed(Role.PLATFORM)
    @GetMapping("/v1/charge-imports")
    Page<ImportReport> list(@ParameterObject @QueryRecord Query query) {
        ListRequest request =
                new ListRequest(query.limit(), query.cursor(), query.sort(), query.count());
        Direction direction = Direction.of(request.sort(), NEWEST_FIRST);
        Place place = Place.of(request.cursor(), direction.name(), 1);
        Long total = request.isCounted() ? reports.count(query.partnerId(), query.state()) : null;
        return request.page(
                reports.after(
                        place == null ? null : place.uuid(0),
                        direction,
                        query.partnerId(),
                        query.state(),
                        request.rows()),
                direction,
                total,
                report -> List.of(report.importId()),
                Function.identity());
    }
}
