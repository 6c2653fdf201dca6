package org.partnercenter.customer.customer.read.search;

import org.jspecify.annotations.Nullable;
import org.partnercenter.customer.customer.TextKey;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Turns each criterion that is present into SQL: one that is absent leaves no trace. */
record SearchCriteria(SearchRequest request) {

    /** The tables beside {@code customer c} that the criteria need. */
    void addJoins(Sql sql) {
        if (request.name() != null || request.accountName() != null || request.mobile() != null) {
            sql.add(
                    " join customer_search.customer_text t"
                            + " on t.customer_id = c.customer_id and t.partner_id = c.partner_id");
        }
        int number = 0;
        for (String tag : request.tags()) {
            String join =
                    """
                     join customer_search.customer_tag %1$s on %1$s.customer_id = c.customer_id
                     and %1$s.partner_id = c.partner_id and %1$s.associated_on = c.associated_on and %1$s.tag = ?\
                    """;
            sql.add(join.formatted("g" + number++), tag);
        }
    }

    /** The conditions on {@code customer c} and the joined tables. */
    void addConditions(Sql sql) {
        sql.addIf(infix(request.name()), " and t.name_key like ?")
                .addIf(infix(request.accountName()), " and t.account_name_key like ?")
                .addIf(infix(request.digits()), " and t.mobile like ?")
                .addIf(request.customerId(), " and c.customer_id = ?")
                .addIf(request.cloudAccountId(), " and c.cloud_account_id = ?")
                .addIf(at(request.associatedFrom()), " and c.associated_on >= ?")
                .addIf(at(request.associatedTo()), " and c.associated_on <= ?")
                .addIf(request.accountManagerId(), " and c.account_manager_id = ?")
                .addIf(request.monthToDateMin(), " and c.month_to_date >= ?")
                .addIf(request.monthToDateMax(), " and c.month_to_date <= ?");
        if (request.associationType() != null) {
            sql.add(" and c.association_type = ?", request.associationType().name());
        }
        if (request.freezeCause() != null) {
            sql.add(
                    " and c.frozen_type is not null and c.freeze_cause = ?",
                    request.freezeCause().name());
        }
        if (request.unassigned() != null) {
            sql.add(
                    request.unassigned()
                            ? " and c.account_manager_id is null"
                            : " and c.account_manager_id is not null");
        }
        switch (request.frozen()) {
            case null -> {}
            case ANY -> sql.add(" and c.frozen_type is not null");
            case NONE -> sql.add(" and c.frozen_type is null");
            case ACCOUNT, ACCOUNT_AND_RESOURCES ->
                    sql.add(
                            " and c.frozen_type is not null and c.frozen_type = ?",
                            request.frozen().name());
        }
    }

    /** Which account managers' customers are looked for, by a part of their name; or null. */
    @Nullable String managerInfix() {
        return infix(request.accountManager());
    }

    /** Whether the kept counts answer how many there are. */
    boolean areCounted() {
        return request.equals(request.counted());
    }

    /** The conditions that the kept counts know. */
    void addCountedConditions(Sql sql) {
        if (request.associationType() != null) {
            sql.add(" and association_type = ?", request.associationType().name());
        }
        switch (request.frozen()) {
            case null -> {}
            case ANY -> sql.add(" and frozen_type <> 'NONE'");
            case NONE, ACCOUNT, ACCOUNT_AND_RESOURCES ->
                    sql.add(" and frozen_type = ?", request.frozen().name());
        }
    }

    private static @Nullable String infix(@Nullable String text) {
        return text == null
                ? null
                : "%" + TextKey.of(text).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
