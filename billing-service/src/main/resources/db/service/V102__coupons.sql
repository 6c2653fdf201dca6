-- What is left of a quota: it changes with its coupons, in one transaction.
create table coupon_quota_balance (
    quota_id   text        primary key,
    partner_id text        not null,
    currency   text        not null,
    expires_on timestamptz not null,
    balance    numeric     not null check (balance >= 0)
);

-- The coupons that were issued; open are those that are not used up, expired or reclaimed.
create table issued_coupon (
    coupon_id   text    primary key,
    customer_id text    not null,
    open        boolean not null
);
create index on issued_coupon (customer_id) where open;
