create table partner (
    partner_id        text primary key,
    name              text        not null,
    kind              text        not null,
    distributor_id    text,
    country           text        not null,
    currency          text        not null,
    billing_time_zone text        not null,
    registered_at     timestamptz not null,
    version           bigint      not null
);

-- A distributor sees its resellers beside itself.
alter table partner enable row level security;
create policy tenant on partner using (
    array [partner_id, distributor_id, '*']
    && (select string_to_array(current_setting('partner_center.partners', true), ',')));
grant select on partner to association_reader;
