create table preregistration (
    preregistration_id text primary key,
    partner_id         text        not null,
    account_name       text,
    cloud_account_id   text,
    masked_name        text,
    masked_mobile      text,
    masked_email       text,
    country            text,
    customer_type      text,
    state              text        not null,
    preregistered_at   timestamptz not null,
    expires_at         timestamptz not null,
    customer_id        text,
    version            bigint      not null
);
create index on preregistration (partner_id, preregistered_at desc, preregistration_id desc);
create index on preregistration (partner_id, state, preregistered_at desc, preregistration_id desc);

-- The settings stand in subqueries so that they are read once a query, not once a row.
alter table preregistration enable row level security;
create policy tenant on preregistration using (
    partner_id = any ((select string_to_array(current_setting('partner_center.partners', true), ',')) :: text[])
    or (select current_setting('partner_center.partners', true)) = '*');
grant select on preregistration to association_reader;
