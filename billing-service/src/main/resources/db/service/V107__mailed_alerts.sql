-- The alerts that partners were mailed about: a fact that comes again leads to no second mail.
create table mailed_alert (
    fact_id    text        not null,
    partner_id text        not null,
    noted_at   timestamptz not null,
    primary key (fact_id, partner_id)
);
create index on mailed_alert (noted_at);
