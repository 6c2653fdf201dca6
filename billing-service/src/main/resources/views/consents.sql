-- The consents that are in force: what a customer lets its partner do on its behalf.
create table consent (
    authorization_id text primary key,
    customer_id      text   not null,
    partner_id       text   not null,
    scopes           text[] not null,
    expires_on       timestamptz
);
create index on consent (customer_id);

alter table consent enable row level security;
create policy tenant on consent using (
    current_setting('partner_center.partners', true) = '*'
    or partner_id = any (string_to_array(current_setting('partner_center.partners', true), ',')));
grant select on consent to billing_reader;
