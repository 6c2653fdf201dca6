-- Ids grow with time: the newest import has the highest.
create table charge_import (
    import_id     uuid primary key,
    version       bigint      not null,
    partner_id    text        not null,
    mode          text        not null,
    state         text        not null,
    started_at    timestamptz not null,
    received_at   timestamptz,
    finished_at   timestamptz,
    rows_read     bigint,
    rows_accepted bigint,
    rows_refused  bigint,
    totals        jsonb,
    repeats       uuid,
    cause         text,
    detail        text
);
create index on charge_import (partner_id, import_id);
create index on charge_import (state, import_id);
