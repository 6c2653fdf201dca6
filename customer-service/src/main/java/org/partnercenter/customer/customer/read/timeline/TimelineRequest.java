package org.partnercenter.customer.customer.read.timeline;

import io.swagger.v3.oas.annotations.Parameter;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.FactTypes;
import org.partnercenter.platform.web.Input;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which part of a timeline is asked for, and in which order. */
record TimelineRequest(
        @Parameter(description = "newest first unless told; or oldest")
                @Nullable TimelineOrder order,
        @Parameter(
                        description =
                                "may be repeated: only what is of one of these types, such as"
                                        + " CustomerFrozen")
                @Nullable List<String> type,
        @Parameter(description = "1 to 500, 50 unless told") @Nullable Integer limit,
        @Parameter(description = "`next` of the page before") @Nullable String cursor) {

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

    TimelineOrder direction() {
        return order == null ? TimelineOrder.NEWEST : order;
    }
}
