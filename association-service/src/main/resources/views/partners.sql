create table partner (
    partner_id        text primary key,
    name              text        not null,
    kind              text        not null,
    distributor_id    text,
    country           text        not null,
    currency          text        not null,
    billing_time_zone text        not null,
    registered_at     timestamptz not null,
    restriction_reason text,
    restricted_since  timestamptz,
    version           bigint      not null
);

-- A distributor sees its resellers beside itself.
alter table partner enable row level security;
create policy tenant on partner using (
    array [partner_id, distributor_id, '*']
    && (select string_to_array(current_setting('partner_center.partners', true), ',')));
grant select on partner to association_reader;
create index on partner (distributor_id, registered_at desc, partner_id desc);

-- What a distributor lets its reseller do; apart from the reseller's row, which may come later.
create table reseller_permissions (
    reseller_id    text primary key,
    distributor_id text   not null,
    permissions    jsonb  not null,
    version        bigint not null
);
alter table reseller_permissions enable row level security;
create policy tenant on reseller_permissions using (
    array [reseller_id, distributor_id, '*']
    && (select string_to_array(current_setting('partner_center.partners', true), ',')));
grant select on reseller_permissions to association_reader;
