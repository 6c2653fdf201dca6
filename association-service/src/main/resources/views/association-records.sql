create table association_record (
    record_id        text primary key,
    partner_id       text        not null,
    customer_id      text        not null,
    event            text        not null,
    association_type text        not null,
    origin           text,
    state            text        not null,
    request_id       text,
    requested_by     text,
    initiator        text        not null,
    at               timestamptz not null,
    reason           text,
    decided_by       text,
    decided_at       timestamptz,
    decision_reason  text
);
create index on association_record (partner_id, at desc, record_id desc);
create index on association_record (customer_id, at desc, record_id desc);
create index on association_record (at desc, record_id desc);
create index on association_record (request_id) where request_id is not null;

-- The settings stand in subqueries so that they are read once a query, not once a row.
alter table association_record enable row level security;
create policy tenant on association_record using (
    partner_id = any ((select string_to_array(current_setting('partner_center.partners', true), ',')) :: text[])
    or (select current_setting('partner_center.partners', true)) = '*'
    or customer_id = (select current_setting('partner_center.customer', true)));
grant select on association_record to association_reader;
