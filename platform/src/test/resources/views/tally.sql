create table tally (
    customer_id   text   primary key,
    facts         bigint not null,
    last_sequence bigint not null,
    reasons       text
);
grant select on tally to customer_reader;
