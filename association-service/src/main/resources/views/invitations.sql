create table invitation (
    invitation_id      text primary key,
    partner_id         text        not null,
    channel            text        not null,
    association_type   text        not null,
    state              text        not null,
    cause              text,
    customer_id        text,
    preregistration_id text,
    masked_email       text,
    account_manager_id text,
    sent_at            timestamptz not null,
    expires_at         timestamptz not null,
    version            bigint      not null
);
create index on invitation (partner_id, sent_at desc, invitation_id desc);
create index on invitation (partner_id, state, sent_at desc, invitation_id desc);
create index on invitation (account_manager_id, sent_at desc, invitation_id desc);
create index on invitation (preregistration_id) where preregistration_id is not null;

-- The settings stand in subqueries so that they are read once a query, not once a row.
alter table invitation enable row level security;
create policy tenant on invitation using (
    partner_id = any ((select string_to_array(current_setting('partner_center.partners', true), ',')) :: text[])
    or (select current_setting('partner_center.partners', true)) = '*');
grant select on invitation to association_reader;
