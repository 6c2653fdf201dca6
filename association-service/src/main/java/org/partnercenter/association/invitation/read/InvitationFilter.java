package org.partnercenter.association.invitation.read;

import io.swagger.v3.oas.annotations.Parameter;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.list.ListRequest;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which invitations are asked for, and which page of them. */
record InvitationFilter(
        InvitationDetails.@Nullable State state,
        @Parameter(description = "Of this preregistration") @Nullable String preregistrationId,
        @Parameter(description = "Of this account manager") @Nullable String accountManagerId,
        @Parameter(description = ListRequest.LIMIT) @Nullable Integer limit,
        @Parameter(description = ListRequest.CURSOR) @Nullable String cursor,
        @Parameter(description = ListRequest.SORT) @Nullable String sort,
        @Parameter(description = ListRequest.COUNT) @Nullable String count) {

    ListRequest page() {
        return new ListRequest(limit, cursor, sort, count);
    }

    /** The columns' values; an account manager sees its own alone. */
    Map<String, @Nullable String> columns(@Nullable String onlyManager) {
        Map<String, @Nullable String> columns = new LinkedHashMap<>();
        columns.put("state", state == null ? null : state.name());
        columns.put("preregistration_id", preregistrationId);
        columns.put("account_manager_id", onlyManager == null ? accountManagerId : onlyManager);
        return columns;
    }
}
