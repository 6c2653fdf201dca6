create table authorization_details (
    authorization_id text primary key,
    customer_id      text        not null,
    partner_id       text        not null,
    scopes           text[]      not null,
    state            text        not null,
    expires_on       timestamptz,
    requested_at     timestamptz not null,
    requested_by     text        not null,
    granted_at       timestamptz,
    closed_at        timestamptz,
    closed_by        text,
    reason           text,
    version          bigint      not null
);
create index on authorization_details (customer_id, requested_at desc, authorization_id desc);

-- The settings stand in subqueries so that they are read once a query, not once a row.
alter table authorization_details enable row level security;
create policy tenant on authorization_details using (
    partner_id = any ((select string_to_array(current_setting('partner_center.partners', true), ',')) :: text[])
    or (select current_setting('partner_center.partners', true)) = '*'
    or customer_id = (select current_setting('partner_center.customer', true)));
grant select on authorization_details to association_reader;
