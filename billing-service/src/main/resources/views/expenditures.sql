-- What customers spent, day by day: sums of the charges that count, apart for each partner that a customer had.
create table expenditure (
    customer_id  text    not null,
    day          date    not null,
    product      text    not null,
    region       text    not null,
    billing_mode text    not null,
    partner_id   text    not null,
    currency     text    not null,
    billed       numeric not null,
    effective    numeric not null,
    list         numeric not null,
    lines        bigint  not null,
    primary key (customer_id, day, product, region, billing_mode, partner_id)
);
create index on expenditure (customer_id) where lines = 0;

alter table expenditure enable row level security;
create policy tenant on expenditure using (
    current_setting('partner_center.partners', true) = '*'
    or partner_id = any (string_to_array(current_setting('partner_center.partners', true), ',')));
grant select on expenditure to billing_reader;

-- How many of the months that an import changes are in the table above.
create table counted_import (
    import_id uuid primary key,
    months    integer not null
);
