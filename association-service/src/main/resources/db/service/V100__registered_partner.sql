-- Which partners exist, decided in the transaction of the command that registers one.
create table registered_partner (
    partner_id text primary key,
    kind       text not null,
    command_id text not null
);
