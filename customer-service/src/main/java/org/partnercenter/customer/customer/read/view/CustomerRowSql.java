package org.partnercenter.customer.customer.read.view;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.PersonalValue;
import org.partnercenter.contracts.association.AssociationFact.AssociationEstablished;
import org.partnercenter.contracts.customer.CustomerFact.CustomerFrozen;
import org.partnercenter.contracts.customer.CustomerFact.CustomerRegistered;
import org.partnercenter.customer.customer.TextKey;
import org.partnercenter.customer.customer.read.view.CustomerChange.Details;
import org.partnercenter.platform.command.Json;

import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The two statements that write customers' rows, and their columns. */
final class CustomerRowSql {

    private static final String TAG_SEPARATOR = "\u001f";

    private static final String CHANGES =
            """
            with n as (
                select * from unnest(
                    cast(? as text[]), cast(? as bigint[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                    cast(? as text[]), cast(? as text[]), cast(? as timestamptz[]),
                    cast(? as boolean[]), cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                    cast(? as text[]), cast(? as text[]), cast(? as text[]),
                    cast(? as text[]), cast(? as timestamptz[]),
                    cast(? as text[]), cast(? as text[]), cast(? as timestamptz[]), cast(? as text[]),
                    cast(? as boolean[]), cast(? as text[]), cast(? as text[]),
                    cast(? as text[]), cast(? as text[]), cast(? as jsonb[]))
                as n (customer_id, version, partner_id, account_name, account_name_key,
                      cloud_account_id, registered_type, registered_at,
                      has_details, name_masked, mobile_masked, email_masked, country,
                      customer_type, name_key, mobile_key,
                      association_type, associated_on,
                      frozen_type, freeze_cause, frozen_since, freeze_reason,
                      has_manager, account_manager_id, tags,
                      month, previous_month, spending))
            """;

    static final String INSERT =
            CHANGES
                    + """
                    insert into customer (customer_id, version, partner_id, account_name, account_name_key,
                        cloud_account_id, association_type, associated_on,
                        name_masked, mobile_masked, email_masked, country, customer_type, name_key, mobile_key,
                        frozen_type, freeze_cause, frozen_since, freeze_reason, account_manager_id, tags,
                        month, previous_month, spending)
                    select customer_id, version, partner_id, account_name, account_name_key,
                        cloud_account_id, coalesce(association_type, registered_type), coalesce(associated_on, registered_at),
                        name_masked, mobile_masked, email_masked, country, customer_type, name_key, mobile_key,
                        frozen_type, freeze_cause, frozen_since, freeze_reason, account_manager_id,
                        coalesce(string_to_array(tags, E'\\x1f'), '{}'),
                        month, previous_month, spending
                    from n order by customer_id
                    on conflict (customer_id) do nothing
                    returning customer_id, partner_id, association_type, frozen_type\
                    """;

    static final String UPDATE =
            CHANGES
                    + """
                    update customer c set
                        version = coalesce(n.version, c.version),
                        partner_id = coalesce(n.partner_id, c.partner_id),
                        account_name = coalesce(n.account_name, c.account_name),
                        account_name_key = coalesce(n.account_name_key, c.account_name_key),
                        cloud_account_id = coalesce(n.cloud_account_id, c.cloud_account_id),
                        association_type = coalesce(n.association_type, c.association_type, n.registered_type),
                        associated_on = coalesce(n.associated_on, c.associated_on, n.registered_at),
                        name_masked = case when n.has_details then n.name_masked else c.name_masked end,
                        mobile_masked = case when n.has_details then n.mobile_masked else c.mobile_masked end,
                        email_masked = case when n.has_details then n.email_masked else c.email_masked end,
                        country = case when n.has_details then n.country else c.country end,
                        customer_type = case when n.has_details then n.customer_type else c.customer_type end,
                        name_key = case when n.has_details then n.name_key else c.name_key end,
                        mobile_key = case when n.has_details then n.mobile_key else c.mobile_key end,
                        frozen_type = coalesce(n.frozen_type, c.frozen_type),
                        freeze_cause = coalesce(n.freeze_cause, c.freeze_cause),
                        frozen_since = coalesce(n.frozen_since, c.frozen_since),
                        freeze_reason = case when n.frozen_type is not null then n.freeze_reason else c.freeze_reason end,
                        account_manager_id = case when n.has_manager then n.account_manager_id else c.account_manager_id end,
                        tags = coalesce(string_to_array(n.tags, E'\\x1f'), c.tags),
                        spending = c.spending || n.spending
                    from n where c.customer_id = n.customer_id
                    returning new.customer_id, old.partner_id, old.association_type, old.frozen_type,
                        new.partner_id, new.association_type, new.frozen_type\
                    """;

    private CustomerRowSql() {}

    static List<Object> columns(Collection<CustomerChange> changes, Surroundings around) {
        return new Columns<>(changes)
                .add(c -> c.customerId)
                .add(c -> c.version)
                .add(registered(CustomerRegistered::partnerId))
                .add(registered(CustomerRegistered::accountName))
                .add(registered(fact -> TextKey.of(fact.accountName())))
                .add(registered(CustomerRegistered::cloudAccountId))
                .add(registered(CustomerRegistered::associationType))
                .add(registered(CustomerRegistered::registeredAt))
                .add(c -> c.details != null)
                .add(details(details -> details.name().masked()))
                .add(details(details -> masked(details.mobile())))
                .add(details(details -> masked(details.email())))
                .add(details(Details::country))
                .add(details(Details::customerType))
                .add(c -> around.nameKey(c.customerId))
                .add(c -> around.mobileKey(c.customerId))
                .add(association(AssociationEstablished::associationType))
                .add(association(AssociationEstablished::associatedOn))
                .add(freeze(CustomerFrozen::type))
                .add(freeze(CustomerFrozen::cause))
                .add(freeze(CustomerFrozen::since))
                .add(freeze(CustomerFrozen::reason))
                .add(c -> c.manager != null)
                .add(c -> c.manager == null ? null : c.manager.memberId())
                .add(c -> c.tags == null ? null : String.join(TAG_SEPARATOR, c.tags))
                .add(c -> around.month(c.partnerId))
                .add(c -> around.month(c.partnerId).minusMonths(1))
                .add(c -> spending(c, around.month(c.partnerId).minusMonths(1)))
                .list();
    }

    /** The sums of the months from the previous one on; earlier ones are never shown again. */
    private static String spending(CustomerChange change, YearMonth since) {
        Map<String, List<String>> sums = new LinkedHashMap<>();
        change.months.forEach((month, total) -> {
            if (!YearMonth.parse(month).isBefore(since)) {
                sums.put(month, List.of(total.billed(), total.list(), total.currency()));
            }
        });
        return sums.isEmpty() ? "{}" : Json.mapper().writeValueAsString(sums);
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

    private static Function<CustomerChange, @Nullable Object> association(
            Function<AssociationEstablished, @Nullable Object> part) {
        return change -> change.association == null ? null : part.apply(change.association);
    }

    private static Function<CustomerChange, @Nullable Object> freeze(
            Function<CustomerFrozen, @Nullable Object> part) {
        return change -> change.freeze == null ? null : part.apply(change.freeze);
    }
}
