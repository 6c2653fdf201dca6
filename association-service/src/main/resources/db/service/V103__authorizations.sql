-- Which authorization of a customer is open (asked for or granted): one at a time, decided in the transactions of its commands.
create table open_authorization (
    customer_id      text primary key,
    authorization_id text not null unique
);
