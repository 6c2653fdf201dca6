create table quota (
    quota_id   text primary key,
    partner_id text        not null,
    amount     numeric     not null,
    currency   text        not null,
    expires_on timestamptz not null,
    state      text        not null,
    granted_at timestamptz not null
);
create index on quota (partner_id, granted_at desc, quota_id desc);

-- What coupons moved out of and back into a quota; told apart from the quota itself.
create table quota_move (
    quota_id text primary key,
    moved    numeric not null
);

create table coupon (
    coupon_id   text primary key,
    quota_id    text        not null,
    customer_id text        not null,
    partner_id  text        not null,
    amount      numeric     not null,
    balance     numeric     not null,
    currency    text        not null,
    products    text[]      not null,
    valid_from  timestamptz not null,
    expires_on  timestamptz not null,
    state       text        not null,
    issued_at   timestamptz not null,
    changed_at  timestamptz not null
);
create index on coupon (customer_id, issued_at desc, coupon_id desc);
create index on coupon (customer_id, expires_on) where state = 'USABLE';

-- Every issue and every return, with the code of the operation.
create table record (
    record_id   text primary key,
    code        integer     not null,
    operation   text        not null,
    quota_id    text        not null,
    coupon_id   text        not null,
    customer_id text        not null,
    partner_id  text        not null,
    amount      numeric     not null,
    currency    text        not null,
    operator    text        not null,
    recorded_at timestamptz not null
);
create index on record (partner_id, recorded_at desc, record_id desc);

alter table quota enable row level security;
create policy tenant on quota using (
    current_setting('partner_center.partners', true) = '*'
    or partner_id = any (string_to_array(current_setting('partner_center.partners', true), ',')));
alter table coupon enable row level security;
create policy tenant on coupon using (
    current_setting('partner_center.partners', true) = '*'
    or partner_id = any (string_to_array(current_setting('partner_center.partners', true), ',')));
alter table record enable row level security;
create policy tenant on record using (
    current_setting('partner_center.partners', true) = '*'
    or partner_id = any (string_to_array(current_setting('partner_center.partners', true), ',')));
grant select on quota, quota_move, coupon, record to billing_reader;
