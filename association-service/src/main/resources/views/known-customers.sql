create table known_customer (
    customer_id      text primary key,
    account_name_key text    not null,
    cloud_account_id text,
    manually_frozen  boolean not null default false
);
create index on known_customer (account_name_key);
create index on known_customer (cloud_account_id);

create table known_member (
    member_id  text primary key,
    partner_id text not null
);
