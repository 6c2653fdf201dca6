-- What a reseller's budgets take of its distributor's quotas: it changes with them, in one transaction.
create table budget_allocation (
    reseller_id text    not null,
    type        text    not null check (type in ('MONTHLY', 'ONE_TIME')),
    allocated   numeric not null check (allocated >= 0),
    primary key (reseller_id, type)
);
