-- A file of charges: what is being done with it, by whichever instance, and what became of it.
-- Ids grow with time: the newest file has the highest.
create table charge_file (
    import_id        uuid        primary key,
    partner_id       text        not null,
    mode             text        not null,
    create_customers text,
    stage            text        not null check (stage in
                         ('RECEIVING', 'RECEIVED', 'SETTLED', 'COMPLETED', 'GIVEN_UP', 'FAILED')),
    heartbeat_at     timestamptz not null,
    started_at       timestamptz not null,
    received_at      timestamptz,
    finished_at      timestamptz,
    rows_read        bigint      not null default 0,
    rows_accepted    bigint      not null default 0,
    rows_refused     bigint      not null default 0,
    sha256           text,
    repeats          uuid,
    months           integer,
    counted_customer text        not null default '',
    counted_month    date        not null default '-infinity',
    cause            text,
    detail           text,
    totals           jsonb
);
create index on charge_file (heartbeat_at) where stage in ('RECEIVING', 'GIVEN_UP');

-- Every charge of every import that was received, for ever. It counts when its part counts.
create table charge_line (
    import_id                    uuid not null,
    line                         bigint not null,
    customer_id                  text not null,
    day                          date not null,
    period                       date not null,
    product                      text not null,
    currency                     text not null,
    billed                       numeric not null,
    effective                    numeric not null,
    list                         numeric not null,
    billing_period_start         text,
    billing_period_end           text,
    charge_period_start          text,
    charge_period_end            text,
    region_id                    text,
    region_name                  text,
    pricing_category             text,
    availability_zone            text,
    billing_account_id           text,
    charge_category              text,
    charge_class                 text,
    charge_description           text,
    charge_frequency             text,
    commitment_discount_category text,
    commitment_discount_id       text,
    commitment_discount_status   text,
    commitment_discount_type     text,
    consumed_quantity            text,
    consumed_unit                text,
    contracted_cost              text,
    contracted_unit_price        text,
    invoice_issuer_name          text,
    list_unit_price              text,
    pricing_quantity             text,
    pricing_unit                 text,
    provider_name                text,
    publisher_name               text,
    resource_id                  text,
    resource_name                text,
    resource_type                text,
    service_category             text,
    sku_id                       text,
    sku_price_id                 text
);
create index on charge_line (import_id, customer_id, day);

create table charge_refusal (
    import_id uuid   not null,
    line      bigint not null,
    code      text   not null,
    message   text   not null,
    primary key (import_id, line)
);

-- What an import counts: sums of its lines. A later restatement of the customer's billing period
-- supersedes them; they are never changed otherwise.
create table charge_part (
    import_id     uuid    not null,
    customer_id   text    not null,
    month         date    not null,
    period        date    not null,
    product       text    not null,
    currency      text    not null,
    billed        numeric not null,
    effective     numeric not null,
    list          numeric not null,
    lines         bigint  not null,
    first_line    bigint  not null,
    superseded_by uuid,
    primary key (import_id, customer_id, month, product, period, currency)
);
create index on charge_part (customer_id, period) where superseded_by is null;
create index on charge_part (superseded_by, customer_id, month) where superseded_by is not null;

-- The customers' months that an import changes.
create table charge_month (
    import_id   uuid not null,
    customer_id text not null,
    month       date not null,
    primary key (import_id, customer_id, month)
);

-- One content counts once for a partner: the import that counted it first, and the one whose
-- refusals are still open.
create table charge_content (
    partner_id      text not null,
    sha256          text not null,
    first_import_id uuid not null,
    last_import_id  uuid not null,
    primary key (partner_id, sha256)
);

-- A customer is charged in one currency: that of its first charge.
create table customer_currency (
    customer_id text primary key,
    currency    text not null
);

-- Accounts that an import wants to introduce as customers; emptied when it is completed.
create table charge_introduction (
    import_id        uuid not null,
    customer_id      text not null,
    cloud_account_id text not null,
    sealed_name      text,
    primary key (import_id, customer_id)
);

-- Accounts that were introduced by charges, each by one partner.
create table account_claim (
    cloud_account_id text primary key,
    customer_id      text not null,
    partner_id       text not null,
    import_id        uuid not null
);
create index on account_claim (import_id);
