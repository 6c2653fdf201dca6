-- Customers as they are found. A row may be begun by an association or by spending; without a partner it is nobody's and in no search.
create table customer (
    customer_id        text primary key,
    partner_id         text,
    version            bigint,
    account_name       text,
    account_name_key   text,
    cloud_account_id   text,
    name_masked        text,
    mobile_masked      text,
    email_masked       text,
    country            text,
    customer_type      text,
    association_type   text,
    associated_on      timestamptz,
    frozen_type        text,
    freeze_cause       text,
    frozen_since       timestamptz,
    freeze_reason      text,
    account_manager_id text,
    tags               text[] not null default '{}',
    -- the current month and the one before in the partner's billing time zone, and the sums of each month: [billed, list, currency]
    month              text not null,
    previous_month     text not null,
    spending           jsonb  not null default '{}',
    month_to_date      numeric generated always as (coalesce((spending -> month ->> 0)::numeric, 0)) stored
);
alter table customer alter column partner_id set statistics 1000;

create index customer_by_time on customer (partner_id, associated_on, customer_id);
create index customer_by_account on customer (partner_id, account_name_key, customer_id);
create index customer_by_spending on customer (partner_id, month_to_date, customer_id);
create index customer_by_type on customer (partner_id, association_type, associated_on, customer_id);
create index customer_by_manager on customer (partner_id, account_manager_id, associated_on, customer_id);
create index customer_by_freeze on customer (partner_id, freeze_cause, associated_on, customer_id) where frozen_type is not null;
create index customer_frozen on customer (partner_id, frozen_type, associated_on, customer_id) where frozen_type is not null;
create index customer_by_cloud_account on customer (cloud_account_id) where cloud_account_id is not null;

-- What infixes are looked for in: in clear, in small letters, digits alone. Apart from the rest, so that a change of the rest leaves its indexes alone.
create table customer_text (
    customer_id      text primary key,
    partner_id       text not null,
    account_name_key text not null,
    name_key         text,
    mobile           text
);
alter table customer_text alter column account_name_key set statistics 2000;
alter table customer_text alter column name_key set statistics 2000;
alter table customer_text alter column mobile set statistics 2000;
create index customer_text_name on customer_text using gin (partner_id, name_key gin_trgm_ops) with (fastupdate = off);
create index customer_text_account on customer_text using gin (partner_id, account_name_key gin_trgm_ops) with (fastupdate = off);
create index customer_text_mobile on customer_text using gin (partner_id, mobile gin_trgm_ops) with (fastupdate = off);

create table customer_tag (
    customer_id   text        not null,
    tag           text        not null,
    partner_id    text        not null,
    associated_on timestamptz not null,
    primary key (customer_id, tag)
);
create index customer_by_tag on customer_tag (partner_id, tag, associated_on, customer_id);

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
create index member_of_partner on member (partner_id, member_id);

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
create index partner_of_distributor on partner (distributor_id) where distributor_id is not null;

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

alter table customer enable row level security;
alter table customer_text enable row level security;
alter table customer_tag enable row level security;
alter table customer_count enable row level security;
alter table member enable row level security;
alter table partner enable row level security;
alter table manager_change enable row level security;
create policy tenant on customer using (partner_id = any ((select visible_partners())::text[]) or (select current_setting('partner_center.partners', true)) = '*');
create policy tenant on customer_text using (partner_id = any ((select visible_partners())::text[]) or (select current_setting('partner_center.partners', true)) = '*');
create policy tenant on customer_tag using (partner_id = any ((select visible_partners())::text[]) or (select current_setting('partner_center.partners', true)) = '*');
create policy tenant on customer_count using (partner_id = any ((select visible_partners())::text[]) or (select current_setting('partner_center.partners', true)) = '*');
create policy tenant on member using (partner_id = any ((select visible_partners())::text[]) or (select current_setting('partner_center.partners', true)) = '*');
create policy tenant on manager_change using (partner_id = any ((select visible_partners())::text[]) or (select current_setting('partner_center.partners', true)) = '*');
create policy tenant on partner using (partner_id = any (visible_partners()) or distributor_id = any (visible_partners()) or current_setting('partner_center.partners', true) = '*');
grant select on customer, customer_text, customer_tag, customer_count, member, partner, manager_change to customer_reader;
