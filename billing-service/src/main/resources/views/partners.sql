create table partner (
    partner_id     text primary key,
    distributor_id text,
    currency       text not null
);
grant select on partner to billing_reader;
create index on partner (distributor_id) where distributor_id is not null;
