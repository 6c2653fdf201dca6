package org.partnercenter.customer.customer.read.view;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.PersonalValue;
import org.partnercenter.contracts.association.AssociationFact.AssociationEstablished;
import org.partnercenter.contracts.billing.BudgetFact.BudgetSet;
import org.partnercenter.contracts.customer.CustomerFact.CustomerRegistered;
import org.partnercenter.contracts.customer.FreezeCause;
import org.partnercenter.customer.customer.TextKey;
import org.partnercenter.customer.customer.read.view.CustomerChange.Details;
import org.partnercenter.customer.customer.read.view.CustomerChange.Joined;
import org.partnercenter.platform.command.Json;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The two statements that write customers' rows, and their columns. */
final class CustomerRowSql {

    private static final String TAG_SEPARATOR = "\u001f";

    private static final String CHANGES =
            """
            with n as (
                select * from unnest(
                    cast(? as text[]), cast(? as bigint[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                    cast(? as boolean[]), cast(? as text[]), cast(? as text[]), cast(? as timestamptz[]),
                    cast(? as boolean[]), cast(? as text[]), cast(? as text[]), cast(? as timestamptz[]), cast(? as timestamptz[]),
                    cast(? as boolean[]), cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                    cast(? as text[]), cast(? as text[]), cast(? as text[]),
                    cast(? as jsonb[]), cast(? as text[]),
                    cast(? as boolean[]), cast(? as text[]), cast(? as text[]),
                    cast(? as boolean[]), cast(? as text[]), cast(? as jsonb[]),
                    cast(? as text[]), cast(? as text[]))
                as n (customer_id, version, account_name, account_name_key, cloud_account_id,
                      has_joined, joined_partner, joined_type, joined_at,
                      is_told, told_partner, told_type, told_on, ended_at,
                      has_details, name_masked, mobile_masked, email_masked, country,
                      customer_type, name_key, mobile_key,
                      freezes, lifted,
                      has_manager, account_manager_id, tags,
                      has_budget, budget_partner, budget,
                      month, previous_month))
            """;

    static final String INSERT =
            CHANGES
                    + """
                    insert into customer (customer_id, version, account_name, account_name_key, cloud_account_id,
                        joined_partner, joined_type, joined_at, told_partner, told_type, told_on, ended_at,
                        name_masked, mobile_masked, email_masked, country, customer_type, name_key, mobile_key,
                        freezes, account_manager_id, tags, budget_partner, budget, month, previous_month)
                    select customer_id, version, account_name, account_name_key, cloud_account_id,
                        joined_partner, joined_type, joined_at, told_partner, told_type, told_on, ended_at,
                        name_masked, mobile_masked, email_masked, country, customer_type, name_key, mobile_key,
                        freezes, account_manager_id, coalesce(string_to_array(tags, E'\\x1f'), '{}'),
                        budget_partner, budget, month, previous_month
                    from n order by customer_id
                    on conflict (customer_id) do nothing
                    returning customer_id, partner_id, association_type, frozen_type\
                    """;
    static final String UPDATE =
            CHANGES
                    + """
                    update customer c set
                        version = coalesce(n.version, c.version),
                        account_name = coalesce(n.account_name, c.account_name),
                        account_name_key = coalesce(n.account_name_key, c.account_name_key),
                        cloud_account_id = coalesce(n.cloud_account_id, c.cloud_account_id),
                        joined_partner = case when n.has_joined then n.joined_partner else c.joined_partner end,
                        joined_type = case when n.has_joined then n.joined_type else c.joined_type end,
                        joined_at = case when n.has_joined then n.joined_at else c.joined_at end,
                        told_partner = case when n.is_told then n.told_partner else c.told_partner end,
                        told_type = case when n.is_told then n.told_type else c.told_type end,
                        told_on = case when n.is_told then n.told_on else c.told_on end,
                        ended_at = coalesce(n.ended_at, c.ended_at),
                        name_masked = case when n.has_details then n.name_masked else c.name_masked end,
                        mobile_masked = case when n.has_details then n.mobile_masked else c.mobile_masked end,
                        email_masked = case when n.has_details then n.email_masked else c.email_masked end,
                        country = case when n.has_details then n.country else c.country end,
                        customer_type = case when n.has_details then n.customer_type else c.customer_type end,
                        name_key = case when n.has_details then n.name_key else c.name_key end,
                        mobile_key = case when n.has_details then n.mobile_key else c.mobile_key end,
                        freezes = (c.freezes - string_to_array(n.lifted, ',')) || n.freezes,
                        account_manager_id = case when n.has_manager then n.account_manager_id else c.account_manager_id end,
                        tags = coalesce(string_to_array(n.tags, E'\\x1f'), c.tags),
                        budget_partner = case when n.has_budget then n.budget_partner else c.budget_partner end,
                        budget = case when n.has_budget then n.budget else c.budget end,
                        month = case when n.joined_partner is null then c.month else greatest(c.month, n.month) end,
                        previous_month = case when n.joined_partner is null then c.previous_month
                            else greatest(c.previous_month, n.previous_month) end
                    from n where c.customer_id = n.customer_id
                    returning new.customer_id, old.partner_id, old.association_type, old.frozen_type,
                        new.partner_id, new.association_type, new.frozen_type\
                    """;

    private CustomerRowSql() {}

    static List<Object> columns(Collection<CustomerChange> changes, Surroundings around) {
        return new Columns<>(changes)
                .add(c -> c.customerId)
                .add(c -> c.version)
                .add(registered(CustomerRegistered::accountName))
                .add(registered(fact -> TextKey.of(fact.accountName())))
                .add(registered(CustomerRegistered::cloudAccountId))
                .add(c -> c.joined != null)
                .add(joined(Joined::partnerId))
                .add(joined(Joined::type))
                .add(joined(Joined::at))
                .add(c -> c.told != null)
                .add(association(AssociationEstablished::partnerId))
                .add(association(AssociationEstablished::associationType))
                .add(association(AssociationEstablished::associatedOn))
                .add(c -> c.endedAt)
                .add(c -> c.details != null)
                .add(details(details -> details.name().masked()))
                .add(details(details -> masked(details.mobile())))
                .add(details(details -> masked(details.email())))
                .add(details(Details::country))
                .add(details(Details::customerType))
                .add(c -> around.nameKey(c.customerId))
                .add(c -> around.mobileKey(c.customerId))
                .add(CustomerRowSql::freezes)
                .add(c -> c.lifted.stream().map(Enum::name).collect(Collectors.joining(",")))
                .add(c -> c.manager != null)
                .add(c -> c.manager == null ? null : c.manager.memberId())
                .add(c -> c.tags == null ? null : String.join(TAG_SEPARATOR, c.tags))
                .add(c -> c.budgeted != null)
                .add(budget(BudgetSet::partnerId))
                .add(budget(CustomerRowSql::terms))
                .add(c -> around.month(c.partnerId))
                .add(c -> around.month(c.partnerId).minusMonths(1))
                .list();
    }

    private static @Nullable String masked(@Nullable PersonalValue value) {
        return value == null ? null : value.masked();
    }

    private static Function<CustomerChange, @Nullable Object> registered(
            Function<CustomerRegistered, @Nullable Object> part) {
        return change -> change.registered == null ? null : part.apply(change.registered);
    }

    private static Function<CustomerChange, @Nullable Object> details(
            Function<Details, @Nullable Object> part) {
        return change -> change.details == null ? null : part.apply(change.details);
    }

    private static Function<CustomerChange, @Nullable Object> joined(
            Function<Joined, @Nullable Object> part) {
        return change -> change.joined == null ? null : part.apply(change.joined);
    }

    private static Function<CustomerChange, @Nullable Object> association(
            Function<AssociationEstablished, @Nullable Object> part) {
        return change ->
                change.told == null || change.told.association() == null
                        ? null
                        : part.apply(change.told.association());
    }

    private static Function<CustomerChange, @Nullable Object> budget(
            Function<BudgetSet, @Nullable Object> part) {
        return change ->
                change.budgeted == null || change.budgeted.budget() == null
                        ? null
                        : part.apply(change.budgeted.budget());
    }

    private static String terms(BudgetSet set) {
        return Json.mapper()
                .writeValueAsString(
                        List.of(
                                set.type(),
                                set.amount().amount(),
                                set.amount().currency(),
                                set.period()));
    }

    private static String freezes(CustomerChange change) {
        Map<FreezeCause, List<@Nullable Object>> holds = new EnumMap<>(FreezeCause.class);
        change.freezes.forEach((cause, freeze) ->
                holds.put(cause, Arrays.asList(freeze.type(), freeze.since(), freeze.reason())));
        return holds.isEmpty() ? "{}" : Json.mapper().writeValueAsString(holds);
    }
}
