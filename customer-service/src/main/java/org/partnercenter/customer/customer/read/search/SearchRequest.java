package org.partnercenter.customer.customer.read.search;

import com.fasterxml.jackson.annotation.JsonFormat;

import io.swagger.v3.oas.annotations.Parameter;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.customer.FreezeCause;
import org.partnercenter.platform.web.Input;

import tools.jackson.databind.annotation.JsonDeserialize;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a search asks for, as a query string or as a JSON body. All criteria must hold. */
record SearchRequest(
        @Parameter(description = "part of the name, in any case") @Nullable String name,
        @Parameter(description = "part of the account name, in any case")
                @Nullable String accountName,
        @Nullable String customerId,
        @Nullable String cloudAccountId,
        @Nullable AssociationType associationType,
        @Parameter(description = "associated at that time or later")
                @JsonDeserialize(using = TimeCriterion.class)
                @Nullable Instant associatedFrom,
        @Parameter(description = "associated at that time or earlier")
                @JsonDeserialize(using = TimeCriterion.class)
                @Nullable Instant associatedTo,
        @Nullable FrozenFilter frozen,
        @Nullable FreezeCause freezeCause,
        @Parameter(description = "part of the account manager's name, in any case")
                @Nullable String accountManager,
        @Nullable String accountManagerId,
        @Parameter(description = "true: without an account manager; false: with one")
                @Nullable Boolean unassigned,
        @Parameter(description = "some digits of the mobile number, one after the other")
                @Nullable String mobile,
        @Parameter(description = "may be repeated: the customer has all of these tags")
                @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                @Nullable List<@Nullable String> tag,
        @JsonDeserialize(using = DecimalCriterion.class) @Nullable BigDecimal monthToDateMin,
        @JsonDeserialize(using = DecimalCriterion.class) @Nullable BigDecimal monthToDateMax,
        @Parameter(
                        description =
                                "that many percent of the budget or more are used; one without a"
                                        + " budget is not found")
                @JsonDeserialize(using = DecimalCriterion.class)
                @Nullable BigDecimal budgetUsageMin,
        @Parameter(
                        description =
                                "that many percent of the budget or fewer are used; one without a"
                                        + " budget is not found")
                @JsonDeserialize(using = DecimalCriterion.class)
                @Nullable BigDecimal budgetUsageMax,
        @Parameter(description = "of a distributor: the customers of that reseller")
                @Nullable String resellerId,
        @Parameter(description = "own (default), or resellers: those of a distributor's resellers")
                @Nullable SearchScope scope,
        @Parameter(
                        description =
                                "associatedOn, accountName, monthToDate or budgetUsage (without a"
                                        + " budget before any), with - before it for descending;"
                                        + " -associatedOn unless told")
                @Nullable String sort,
        @Parameter(description = "which of name, mobile, email to show in full; it is recorded")
                @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                @Nullable List<@Nullable String> reveal,
        @Parameter(description = "1 to 500, 50 unless told") @Nullable Integer limit,
        @Parameter(description = "`next` of the page before") @Nullable String cursor,
        @Parameter(description = "exact: adds the total") @Nullable String count) {

    private static final int LONGEST = 256;
    private static final int MOST_TAGS = 50;

    /** Refuses what cannot be searched for: a mistake never widens a search. */
    void refuseIfWrong() {
        Input input = new Input();
        input.text("name", name, LONGEST)
                .text("accountName", accountName, LONGEST)
                .text("customerId", customerId, LONGEST)
                .text("cloudAccountId", cloudAccountId, LONGEST)
                .text("accountManager", accountManager, LONGEST)
                .text("accountManagerId", accountManagerId, LONGEST)
                .text("resellerId", resellerId, LONGEST)
                .check(
                        mobile == null
                                || mobile.matches("[0-9 ()+./-]{0,64}[0-9][0-9 ()./-]{0,64}"),
                        "mobile",
                        "INVALID_VALUE",
                        "must be some digits of a number")
                .check(
                        associatedFrom == null
                                || associatedTo == null
                                || !associatedFrom.isAfter(associatedTo),
                        "associatedTo",
                        "INVALID_RANGE",
                        "must not be before associatedFrom")
                .check(
                        monthToDateMin == null
                                || monthToDateMax == null
                                || monthToDateMin.compareTo(monthToDateMax) <= 0,
                        "monthToDateMax",
                        "INVALID_RANGE",
                        "must not be less than monthToDateMin")
                .check(
                        budgetUsageMin == null
                                || budgetUsageMax == null
                                || budgetUsageMin.compareTo(budgetUsageMax) <= 0,
                        "budgetUsageMax",
                        "INVALID_RANGE",
                        "must not be less than budgetUsageMin")
                .check(
                        tags().size() <= MOST_TAGS,
                        "tag",
                        "TOO_MANY_TAGS",
                        "must be at most 50 tags");
        tags().forEach(tag -> input.text("tag", tag, LONGEST));
        withoutNull(input, "tag", tag);
        withoutNull(input, "reveal", reveal);
        input.refuseIfWrong();
    }

    private static void withoutNull(
            Input input, String field, @Nullable List<@Nullable String> given) {
        input.check(
                given == null || given.stream().allMatch(Objects::nonNull),
                field,
                "REQUIRED",
                "must not hold null");
    }

    /** The distinct tags. */
    List<String> tags() {
        return tag == null ? List.of() : tag.stream().filter(Objects::nonNull).distinct().toList();
    }

    /** Whether it asks for customers of a distributor's resellers. */
    boolean isOfResellers() {
        return resellerId != null || scope == SearchScope.RESELLERS;
    }

    /** The digits of the mobile number, or null. */
    @Nullable String digits() {
        return mobile == null ? null : mobile.replaceAll("\\D", "");
    }

    /** The names of the columns to show in full: commas part them as well. */
    List<String> revealed() {
        return reveal == null
                ? List.of()
                : reveal.stream()
                        .filter(Objects::nonNull)
                        .flatMap(names -> Stream.of(names.split(",", -1)))
                        .toList();
    }

    /** What is left of this request when only criteria with a kept count stay. */
    SearchRequest counted() {
        return new SearchRequest(
                null,
                null,
                null,
                null,
                associationType,
                null,
                null,
                frozen,
                null,
                null,
                null,
                null,
                null,
                tags().isEmpty() ? tag : null,
                null,
                null,
                null,
                null,
                resellerId,
                scope,
                sort,
                reveal,
                limit,
                cursor,
                count);
    }
}
