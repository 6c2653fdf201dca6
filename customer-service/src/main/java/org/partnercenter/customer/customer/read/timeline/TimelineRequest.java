package org.partnercenter.customer.customer.read.timeline;

import io.swagger.v3.oas.annotations.Parameter;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.FactTypes;
import org.partnercenter.platform.list.Direction;
import org.partnercenter.platform.web.Input;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which part of a timeline is asked for, and in which order. */
record TimelineRequest(
        @Parameter(description = "newest first unless told; or oldest")
                @Nullable TimelineOrder order,
        @Parameter(description = "the same as order: -at, newest first, or at")
                @Nullable String sort,
        @Parameter(
                        description =
                                "may be repeated: only what is of one of these types, such as"
                                        + " CustomerFrozen")
                @Nullable List<String> type,
        @Parameter(description = "1 to 500, 50 unless told") @Nullable Integer limit,
        @Parameter(description = "`next` of the page before") @Nullable String cursor,
        @Parameter(description = "exact: adds the total") @Nullable String count) {

    private static final Set<String> TYPES =
            FactTypes.all().values().stream()
                    .map(Class::getSimpleName)
                    .collect(Collectors.toUnmodifiableSet());

    /** The wanted types, all when there are none; a name that is no type is refused. */
    List<String> types() {
        List<String> wanted = type == null ? List.of() : type.stream().distinct().toList();
        Input input = new Input();
        wanted.forEach(name ->
                input.check(
                        TYPES.contains(name),
                        "type",
                        "INVALID_VALUE",
                        "must be the name of an event, such as CustomerFrozen"));
        input.refuseIfWrong();
        return wanted;
    }

    /** The order that is asked for by either of its names; both may only say the same. */
    TimelineOrder direction() {
        TimelineOrder unlessSorted = order == null ? TimelineOrder.NEWEST : order;
        TimelineOrder sorted = TimelineOrder.of(Direction.of(sort, unlessSorted.direction()));
        new Input()
                .check(
                        order == null || order == sorted,
                        "sort",
                        "CONTRADICTION",
                        "must say the same as order: leave one of them out")
                .refuseIfWrong();
        return sorted;
    }
}
