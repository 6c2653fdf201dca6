package org.partnercenter.customer.customer.read.search;

import com.fasterxml.jackson.annotation.JsonIgnore;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.MoneyValue;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.contracts.customer.FreezeCause;
import org.partnercenter.contracts.customer.FreezeType;
import org.partnercenter.customer.personal.PersonalField;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A customer as a list shows it; name, mobile and email are masked unless they were revealed. */
public record CustomerItem(
        String customerId,
        String accountName,
        @Nullable String cloudAccountId,
        String name,
        @Nullable String mobile,
        @Nullable String email,
        @Nullable String customerType,
        @Nullable String country,
        String associationType,
        Instant associatedOn,
        String partnerId,
        @Nullable Frozen frozen,
        @Nullable Manager accountManager,
        List<String> tags,
        MoneyValue monthToDate,
        MoneyValue lastMonth,
        MoneyValue currentEstimate,
        @Nullable Budget budget,
        @Schema(description = "null: resources are not shown yet")
                @Nullable Instant resourceExpiresOn,
        int resources,
        int opportunities,
        @JsonIgnore long version,
        @JsonIgnore String sortKey) {

    /**
     * How, why and since when the account is frozen: by the cause that freezes it hardest, the
     * others beside it.
     */
    public record Frozen(
            FreezeType type,
            FreezeCause cause,
            Instant since,
            @Nullable String reason,
            List<Hold> causes) {}

    /** One cause of a freeze. */
    public record Hold(
            FreezeCause cause, FreezeType type, Instant since, @Nullable String reason) {}

    /** The budget that is in force, and what of it is used at list price. */
    public record Budget(
            BudgetType type, MoneyValue amount, MoneyValue usedAmount, String usedPercent) {}

    /** The account manager; the name is the id until the member is known. */
    public record Manager(String memberId, String name) {}

    /** The same item with these fields in full. */
    CustomerItem revealing(Map<PersonalField, String> values) {
        return new CustomerItem(
                customerId,
                accountName,
                cloudAccountId,
                values.getOrDefault(PersonalField.NAME, name),
                mobile == null ? null : values.getOrDefault(PersonalField.MOBILE, mobile),
                email == null ? null : values.getOrDefault(PersonalField.EMAIL, email),
                customerType,
                country,
                associationType,
                associatedOn,
                partnerId,
                frozen,
                accountManager,
                tags,
                monthToDate,
                lastMonth,
                currentEstimate,
                budget,
                resourceExpiresOn,
                resources,
                opportunities,
                version,
                sortKey);
    }
}
