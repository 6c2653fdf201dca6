create table account (
    customer_id      text primary key,
    partner_id       text    not null,
    cloud_account_id text,
    manager_id       text,
    association_type text    not null,
    -- the place in the customer's history where it became the partner's, or nobody's
    since            bigint  not null,
    registered       boolean not null
);
create index on account (cloud_account_id) where cloud_account_id is not null;

alter table account enable row level security;
create policy tenant on account using (
    current_setting('partner_center.partners', true) = '*'
    or partner_id = any (string_to_array(current_setting('partner_center.partners', true), ',')));
grant select on account to billing_reader;

-- Partners that had the customer once, and until when.
create table former_partner (
    customer_id text        not null,
    partner_id  text        not null,
    until       timestamptz not null,
    primary key (customer_id, partner_id)
);
alter table former_partner enable row level security;
