create table domain_event (
    global_index         bigint generated always as identity primary key,
    event_identifier     varchar(64)  not null unique,
    aggregate_identifier varchar(160) not null,
    sequence_number      bigint       not null,
    type                 varchar(64),
    time_stamp           varchar(40)  not null,
    payload_type         varchar(128) not null,
    payload_revision     varchar(16),
    payload              bytea        not null,
    meta_data            bytea,
    unique (aggregate_identifier, sequence_number)
);

create table snapshot_event (
    event_identifier     varchar(64)  not null unique,
    aggregate_identifier varchar(160) not null,
    sequence_number      bigint       not null,
    type                 varchar(64)  not null,
    time_stamp           varchar(40)  not null,
    payload_type         varchar(128) not null,
    payload_revision     varchar(16),
    payload              bytea        not null,
    meta_data            bytea,
    primary key (aggregate_identifier, sequence_number)
);

create table processor_token (
    processor_name varchar(64) not null,
    segment        integer     not null,
    token          bytea,
    token_type     varchar(128),
    time_stamp     varchar(40),
    owner          varchar(128),
    primary key (processor_name, segment)
);

-- What an operator reads: the stored events as JSON.
create view stored_event as
select global_index,
       aggregate_identifier,
       sequence_number,
       time_stamp::timestamptz                    as stored_at,
       payload_type,
       payload_revision,
       convert_from(payload, 'UTF8')::jsonb       as payload,
       convert_from(meta_data, 'UTF8')::jsonb     as meta_data
from domain_event;

create table idempotency_key (
    caller       varchar(160) not null,
    key          varchar(128) not null,
    request      varchar(512) not null,
    reserved_id  varchar(64)  not null,
    started_at   timestamptz  not null,
    body_sha256  varchar(64),
    status       integer,
    headers      jsonb,
    body         bytea,
    primary key (caller, key)
);
create index on idempotency_key (started_at);

create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index on scheduled_tasks (execution_time);
create index on scheduled_tasks (last_heartbeat);
create index on scheduled_tasks (priority desc, execution_time asc);
