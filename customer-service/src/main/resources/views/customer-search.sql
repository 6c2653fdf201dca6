-- Customers as they are found. A row may be begun by an association or by spending; without a partner it is nobody's and in no search.
-- What two topics tell stays apart, each as it was told last, so that the row is the same in whatever order they are read.
create table customer (
    customer_id        text primary key,
    -- what the account says: whose it is and since when
    joined_partner     text,
    joined_type        text,
    joined_at          timestamptz,
    -- what the association says: the one that is in force, and when the one before it ended
    told_partner       text,
    told_type          text,
    told_on            timestamptz,
    ended_at           timestamptz,
    partner_id         text generated always as (case when ended_at is null or joined_at > ended_at then joined_partner end) stored,
    version            bigint,
    account_name       text,
    cloud_account_id   text,
    name_masked        text,
    mobile_masked      text,
    email_masked       text,
    country            text,
    customer_type      text,
    association_type   text generated always as (case when told_partner = joined_partner then told_type else joined_type end) stored,
    associated_on      timestamptz generated always as (case when told_partner = joined_partner then told_on else joined_at end) stored,
    -- what freezes the account: cause -> [type, since, reason]; how hard, and by which causes, each with a blank behind it
    freezes            jsonb  not null default '{}',
    frozen_type        text generated always as (case when freezes = '{}' then null
        when jsonb_path_exists(freezes, '$.*[0] ? (@ == "ACCOUNT_AND_RESOURCES")') then 'ACCOUNT_AND_RESOURCES' else 'ACCOUNT' end) stored,
    freeze_causes      text generated always as (case when freezes = '{}' then null else
        case when freezes -> 'MANUAL' is null then '' else 'MANUAL ' end
        || case when freezes -> 'BUDGET_EXHAUSTED' is null then '' else 'BUDGET_EXHAUSTED ' end
        || case when freezes -> 'PARTNER_RESTRICTED' is null then '' else 'PARTNER_RESTRICTED ' end
        || case when freezes -> 'ASSOCIATION_DEFAULT' is null then '' else 'ASSOCIATION_DEFAULT ' end end) stored,
    account_manager_id text,
    tags               text[] not null default '{}',
    -- what infixes are looked for in: in small letters, the mobile number as digits
    account_name_key   text,
    name_key           text,
    mobile_key         text,
    -- the current month and the one before in the partner's billing time zone, and the sums of each month: [billed, list, currency]
    month              text not null,
    previous_month     text not null,
    spending           jsonb  not null default '{}',
    month_to_date      numeric generated always as (coalesce((spending -> month ->> 0)::numeric, 0)) stored,
    -- the budget that was set last ([type, amount, currency, period]), whose it is, and what counts in it at list price;
    -- used in percent, less than anything for a customer without a budget of its partner
    budget             jsonb,
    budget_partner     text,
    budget_used        numeric,
    budget_usage       numeric generated always as (
        case when budget_partner = case when ended_at is null or joined_at > ended_at then joined_partner end then round(
            case when budget_used < 0 then floor(budget_used * 10000 / (budget ->> 1)::numeric)
                 else div(budget_used * 10000, (budget ->> 1)::numeric) end / 100, 2)
        else '-Infinity' end) stored
) with (fillfactor = 85, parallel_workers = 0);
alter table customer alter column partner_id set statistics 1000;
alter table customer alter column account_name_key set statistics 1000;
alter table customer alter column name_key set statistics 1000;
alter table customer alter column mobile_key set statistics 1000;

-- The orders of customers by spending and by what is used of their budgets, apart from the rest because they change most.
create table customer_spending (
    customer_id   text primary key,
    partner_id    text    not null,
    month_to_date numeric not null,
    budget_usage  numeric not null
) with (fillfactor = 85, parallel_workers = 0);

-- Customers by their tags, apart from the rest because each change of tags would write all indexes of the row.
create table customer_tag (
    customer_id text not null,
    tag         text not null,
    partner_id  text not null,
    primary key (customer_id, tag)
) with (parallel_workers = 0);
alter table customer_tag alter column tag set statistics 1000;

-- What a customer's months came to at list price, each partner's time with it by itself: what budgets count.
create table spent (
    customer_id text    not null,
    partner_id  text    not null,
    month       text    not null,
    currency    text    not null,
    list        numeric not null,
    primary key (customer_id, partner_id, month, currency)
) with (fillfactor = 85);

-- How many customers a partner has, so that a page's total is not counted.
create table customer_count (
    partner_id       text   not null,
    association_type text   not null,
    frozen_type      text   not null,
    customers        bigint not null,
    primary key (partner_id, association_type, frozen_type)
) with (fillfactor = 50);

create table member (
    member_id  text primary key,
    partner_id text   not null,
    version    bigint not null,
    name       text   not null,
    name_key   text   not null,
    roles      text[] not null
);

create table partner (
    partner_id        text primary key,
    name              text not null,
    kind              text not null,
    distributor_id    text,
    country           text not null,
    currency          text not null,
    billing_time_zone text not null,
    -- the month that the partner's customers stand at, and whether stragglers were looked for since
    month             text,
    settled           boolean not null default false
);

create table manager_change (
    customer_id text        not null,
    sequence    bigint      not null,
    partner_id  text        not null,
    from_member text,
    to_member   text,
    changed_by  text        not null,
    changed_at  timestamptz not null,
    primary key (customer_id, sequence)
);

create function visible_partners() returns text[] language sql stable parallel safe
    return string_to_array(current_setting('partner_center.partners', true), ',');
create function sees_everybody() returns boolean language sql stable parallel safe
    return current_setting('partner_center.partners', true) = '*';

create function own_customer() returns text language sql stable parallel safe
    return nullif(current_setting('partner_center.customer', true), '');

alter table customer enable row level security;
alter table customer_spending enable row level security;
alter table customer_tag enable row level security;
alter table customer_count enable row level security;
alter table member enable row level security;
alter table manager_change enable row level security;
alter table partner enable row level security;
-- "case" because the planner takes half of the rows for it, whatever the partner; of "or" it would expect a twentieth, and walk no index.
create policy tenant on customer using (case when (select sees_everybody()) then true
    when (select own_customer()) is not null then customer_id = (select own_customer()) else partner_id = any ((select visible_partners())::text[]) end);
create policy tenant on customer_spending using (case when (select sees_everybody()) then true else partner_id = any ((select visible_partners())::text[]) end);
create policy tenant on customer_tag using (case when (select sees_everybody()) then true else partner_id = any ((select visible_partners())::text[]) end);
create policy tenant on customer_count using (case when (select sees_everybody()) then true else partner_id = any ((select visible_partners())::text[]) end);
create policy tenant on member using (case when (select sees_everybody()) then true else partner_id = any ((select visible_partners())::text[]) end);
create policy tenant on manager_change using (case when (select sees_everybody()) then true else partner_id = any ((select visible_partners())::text[]) end);
create policy tenant on partner using (case when (select sees_everybody()) then true else partner_id = any ((select visible_partners())::text[]) or distributor_id = any ((select visible_partners())::text[]) end);
grant select on customer, customer_spending, customer_tag, customer_count, member, manager_change, partner to customer_reader;
