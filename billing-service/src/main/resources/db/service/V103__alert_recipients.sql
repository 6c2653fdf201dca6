-- Whom a partner lets be mailed about its customers' budgets. Personal data: it stands here alone.
create table alert_recipients (
    partner_id text        primary key,
    emails     text[]      not null,
    version    bigint      not null,
    changed_by text        not null,
    changed_at timestamptz not null
);
