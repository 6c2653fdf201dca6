-- What customers spent a month at list price, each partner's time with a customer by itself.
create table spent (
    customer_id text    not null,
    partner_id  text    not null,
    month       text    not null,
    currency    text    not null,
    list        numeric not null,
    primary key (customer_id, month, partner_id, currency)
);

-- The budgets that are in force, with what was told of each.
create table budget (
    customer_id    text primary key,
    partner_id     text        not null,
    distributor_id text,
    type           text        not null,
    amount         numeric     not null,
    currency       text        not null,
    on_exhaustion  text        not null,
    thresholds     integer[]   not null,
    unfreeze       boolean     not null,
    -- the month, or the one that a one-time budget counts from
    period         text        not null,
    zone           text        not null,
    set_at         timestamptz not null,
    set_by         text        not null,
    version        bigint      not null,
    -- how far its history is shown here
    seen           bigint      not null,
    course         jsonb       not null,
    -- what led to something that has to be told, while it is not told
    due            text,
    due_trace      text
);
create index on budget (customer_id) where due is not null;
create index on budget (zone, period) where type = 'MONTHLY';
create index on budget (partner_id, type);

create table alert (
    customer_id text        not null,
    partner_id  text        not null,
    period      text        not null,
    threshold   integer     not null,
    used        numeric     not null,
    amount      numeric     not null,
    alerted_at  timestamptz not null,
    sequence    bigint      not null,
    primary key (customer_id, sequence)
);

create table adjustment (
    adjustment_id text primary key,
    customer_id   text        not null,
    partner_id    text        not null,
    operation     text        not null,
    type          text        not null,
    currency      text        not null,
    old_amount    numeric,
    old_currency  text,
    new_amount    numeric,
    old_type      text,
    on_exhaustion text        not null,
    operator      text        not null,
    adjusted_at   timestamptz not null
);
create index on adjustment (customer_id, adjusted_at desc, adjustment_id desc);

alter table budget enable row level security;
create policy tenant on budget using (
    current_setting('partner_center.partners', true) = '*'
    or partner_id = any (string_to_array(current_setting('partner_center.partners', true), ',')));
alter table spent enable row level security;
create policy tenant on spent using (
    current_setting('partner_center.partners', true) = '*'
    or partner_id = any (string_to_array(current_setting('partner_center.partners', true), ',')));
alter table alert enable row level security;
create policy tenant on alert using (
    current_setting('partner_center.partners', true) = '*'
    or partner_id = any (string_to_array(current_setting('partner_center.partners', true), ',')));
alter table adjustment enable row level security;
create policy tenant on adjustment using (
    current_setting('partner_center.partners', true) = '*'
    or partner_id = any (string_to_array(current_setting('partner_center.partners', true), ',')));
grant select on budget, spent, alert, adjustment to billing_reader;
