create table budget (
    customer_id text primary key,
    reseller_id text    not null,
    type        text    not null,
    amount      numeric not null
);
create index on budget (reseller_id, type) include (amount);
