create table partner (
    partner_id     text primary key,
    distributor_id text,
    currency       text not null,
    zone           text not null
);
grant select on partner to billing_reader;
create index on partner (distributor_id) where distributor_id is not null;

-- What a distributor lets its reseller do about budgets; told apart from the reseller itself.
create table reseller_permission (
    reseller_id       text primary key,
    distributor_id    text    not null,
    set_budgets       boolean not null,
    restrict_purchase boolean not null,
    freeze_resources  boolean not null,
    monthly_quota     numeric,
    one_time_quota    numeric
);
grant select on reseller_permission to billing_reader;
