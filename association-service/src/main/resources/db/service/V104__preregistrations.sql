-- Which accounts are reserved, by name or by cloud account: decided in the transactions of the preregistrations' commands.
create table open_preregistration (
    preregistration_id text primary key,
    partner_id         text        not null,
    account_name_key   text unique,
    cloud_account_id   text unique,
    expires_at         timestamptz not null
);
create index on open_preregistration (partner_id);
