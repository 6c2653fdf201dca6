create table budget (
    customer_id text primary key,
    reseller_id text    not null,
    type        text    not null,
    amount      numeric not null,
    currency    text    not null
);
create index on budget (reseller_id, type, currency) include (amount);
