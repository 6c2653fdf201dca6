-- Every discount that was ever given, as it stands.
create table discount (
    discount_id text primary key,
    customer_id text        not null,
    partner_id  text        not null,
    percent_off numeric     not null,
    valid_from  timestamptz not null,
    valid_to    timestamptz not null,
    state       text        not null,
    set_at      timestamptz not null,
    set_by      text        not null,
    ended_at    timestamptz,
    ended_by    text,
    end_cause   text,
    version     bigint      not null
);
create index on discount (customer_id, set_at desc, discount_id desc);

alter table discount enable row level security;
create policy tenant on discount using (
    current_setting('partner_center.partners', true) = '*'
    or partner_id = any (string_to_array(current_setting('partner_center.partners', true), ',')));
grant select on discount to billing_reader;
