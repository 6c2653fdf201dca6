-- How far each customer's budget has been heard, held in the transactions of what followed from it.
create table heard_budget (
    customer_id varchar(64) primary key,
    sequence    bigint      not null
);
