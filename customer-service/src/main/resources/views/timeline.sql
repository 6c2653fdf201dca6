-- Everything that was told about a customer, by whichever service. A row belongs to the partner whose customer it was then; no sealed value is in it.
create table entry (
    customer_id text        not null,
    id          text        not null,
    at          timestamptz not null,
    sequence    bigint      not null,
    context     text        not null,
    type        text        not null,
    actor       text        not null,
    -- the fact that a rule answered
    cause       text,
    partner_id  text        not null,
    details     json        not null,
    -- [{what, from, to}]
    changes     json        not null,
    -- the order of a timeline; a type is looked for in the index while walking it
    primary key (customer_id, at, sequence, id, type)
);
-- finds causes
create index entry_by_id on entry using hash (id);

-- What each thing about a customer stood at last in a partner's time, so that the next change can say from what; for this view's own eyes.
create table standing (
    customer_id text  not null,
    partner_id  text  not null,
    what        text  not null,
    value       jsonb not null,
    primary key (customer_id, partner_id, what)
) with (fillfactor = 85);

create function visible_partners() returns text[] language sql stable parallel safe
    return string_to_array(current_setting('partner_center.partners', true), ',');
create function sees_everybody() returns boolean language sql stable parallel safe
    return current_setting('partner_center.partners', true) = '*';
create function own_customer() returns text language sql stable parallel safe
    return nullif(current_setting('partner_center.customer', true), '');

alter table entry enable row level security;
create policy tenant on entry using (case when (select sees_everybody()) then true
    when (select own_customer()) is not null then customer_id = (select own_customer())
    else partner_id = any ((select visible_partners())::text[]) end);
grant select on entry to customer_reader;
