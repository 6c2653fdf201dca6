package org.partnercenter.association.invitation.read;

import io.swagger.v3.oas.annotations.Parameter;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.list.ListQuery;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which invitations are asked for, and which page of them. */
record InvitationFilter(
        InvitationDetails.@Nullable State state,
        @Parameter(description = "Of this preregistration") @Nullable String preregistrationId,
        @Parameter(description = "Of this account manager") @Nullable String accountManagerId,
        @Parameter(description = "1 to 500, 50 unless told") @Nullable Integer limit,
        @Parameter(description = "The next of the page before") @Nullable String cursor,
        @Parameter(description = "exact adds the total") @Nullable String count) {

    ListQuery page() {
        return new ListQuery(limit, cursor, count);
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
