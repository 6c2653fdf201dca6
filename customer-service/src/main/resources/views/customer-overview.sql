-- What a customer's months came to, product by product and altogether (product ''), each partner's time with it by itself.
create table spending (
    customer_id text        not null,
    month       text        not null,
    product     text        not null,
    partner_id  text        not null,
    currency    text        not null,
    billed      numeric     not null,
    list        numeric     not null,
    told_at     timestamptz not null,
    primary key (customer_id, month, product, partner_id, currency)
) with (fillfactor = 85);

-- What a customer's days came to, with each partner.
create table spent_day (
    customer_id text    not null,
    day         date    not null,
    partner_id  text    not null,
    currency    text    not null,
    billed      numeric not null,
    list        numeric not null,
    primary key (customer_id, day, partner_id, currency)
) with (fillfactor = 85);

create table budget (
    customer_id   text primary key,
    partner_id    text        not null,
    type          text        not null,
    amount        numeric     not null,
    currency      text        not null,
    on_exhaustion text        not null,
    -- the month, or the one that a one-time budget counts from
    period        text        not null,
    told_at       timestamptz not null
);

create table alert (
    customer_id text        not null,
    period      text        not null,
    threshold   integer     not null,
    partner_id  text        not null,
    alerted_at  timestamptz not null,
    sequence    bigint      not null,
    primary key (customer_id, sequence)
);

create table coupon (
    coupon_id   text primary key,
    customer_id text        not null,
    partner_id  text        not null,
    balance     numeric     not null,
    currency    text        not null,
    valid_from  timestamptz not null,
    expires_on  timestamptz not null,
    told_at     timestamptz not null
);
create index coupon_of_customer on coupon (customer_id, expires_on);

create table association (
    customer_id  text primary key,
    partner_id   text        not null,
    -- the request that it ends, while it is open
    request_id   text,
    requested_by text,
    requested_at timestamptz,
    told_at      timestamptz not null
);

create table authorization_state (
    authorization_id text primary key,
    customer_id      text        not null,
    partner_id       text        not null,
    state            text        not null,
    scopes           text[]      not null,
    expires_on       timestamptz,
    requested_at     timestamptz not null,
    told_at          timestamptz not null
);
create index authorization_of_customer on authorization_state (customer_id, requested_at desc, authorization_id desc);

create function visible_partners() returns text[] language sql stable parallel safe
    return string_to_array(current_setting('partner_center.partners', true), ',');
create function sees_everybody() returns boolean language sql stable parallel safe
    return current_setting('partner_center.partners', true) = '*';

alter table spending enable row level security;
alter table spent_day enable row level security;
alter table budget enable row level security;
alter table alert enable row level security;
alter table coupon enable row level security;
alter table association enable row level security;
alter table authorization_state enable row level security;
create policy tenant on spending using (case when (select sees_everybody()) then true else partner_id = any ((select visible_partners())::text[]) end);
create policy tenant on spent_day using (case when (select sees_everybody()) then true else partner_id = any ((select visible_partners())::text[]) end);
create policy tenant on budget using (case when (select sees_everybody()) then true else partner_id = any ((select visible_partners())::text[]) end);
create policy tenant on alert using (case when (select sees_everybody()) then true else partner_id = any ((select visible_partners())::text[]) end);
create policy tenant on coupon using (case when (select sees_everybody()) then true else partner_id = any ((select visible_partners())::text[]) end);
create policy tenant on association using (case when (select sees_everybody()) then true else partner_id = any ((select visible_partners())::text[]) end);
create policy tenant on authorization_state using (case when (select sees_everybody()) then true else partner_id = any ((select visible_partners())::text[]) end);
grant select on spending, spent_day, budget, alert, coupon, association, authorization_state to customer_reader;
