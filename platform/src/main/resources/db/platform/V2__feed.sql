-- Which generation of a view is read (LIVE), filled from the topics' beginning (BUILDING) or given up (RETIRED).
-- A generation's tables, and its own feed_sequence, live in the schema named here; null once they are dropped.
create table view_generation (
    view        text        not null,
    generation  integer     not null,
    version     integer     not null,
    feed        text        not null unique,
    schema_name text,
    state       text        not null check (state in ('LIVE', 'BUILDING', 'RETIRED')),
    indexed     boolean     not null,
    started_at  timestamptz not null default now(),
    live_at     timestamptz,
    primary key (view, generation)
);
create unique index view_generation_one_live on view_generation (view) where state = 'LIVE';
create unique index view_generation_one_building on view_generation (view) where state = 'BUILDING';

-- How far each feed has handled each partition. It moves in the transaction of what was handled, and only from the value its owner knows.
create table feed_position (
    feed        text    not null,
    topic       text    not null,
    partition   integer not null,
    next_offset bigint  not null,
    primary key (feed, topic, partition)
) with (fillfactor = 50);

-- The last sequence handled of each aggregate, by the reactions. Every view's schema has a table of the same name and shape.
create table feed_sequence (
    context      text   not null,
    aggregate_id text   not null,
    sequence     bigint not null,
    primary key (context, aggregate_id)
) with (fillfactor = 80);

-- Facts that could not be handled, and the later ones of the same aggregate that wait behind them (cause_type null).
create table feed_dead_letter (
    id              bigint generated always as identity primary key,
    feed            text        not null,
    context         text        not null,
    aggregate_id    text        not null,
    sequence        bigint      not null,
    fact_id         text        not null,
    fact_type       text        not null,
    topic           text        not null,
    partition       integer     not null,
    record_offset   bigint      not null,
    headers         json        not null,
    payload         bytea       not null,
    cause_type      text,
    cause           text,
    attempts        integer     not null default 0,
    first_failed_at timestamptz not null default now(),
    last_failed_at  timestamptz not null default now(),
    unique (feed, context, aggregate_id, sequence)
);
