-- Partners as association-service tells of them, for the decisions of this service: nobody reads them from outside.
create table partner (
    partner_id     text primary key,
    distributor_id text,
    restricted     boolean not null,
    -- the place in the partner's history that this row stands at
    sequence       bigint  not null
);

create table reseller_permission (
    reseller_id       text primary key,
    distributor_id    text    not null,
    restrict_purchase boolean not null,
    freeze_resources  boolean not null
);
