-- What rules across partners need to know of each: its distributor, its currency, whether it is restricted.
alter table registered_partner
    add column distributor_id text,
    add column currency       text,
    add column restricted     boolean not null default false;
update registered_partner p
set distributor_id = e.payload ->> 'distributorId',
    currency       = e.payload ->> 'currency'
from stored_event e
where e.aggregate_identifier = 'partner:' || p.partner_id
  and e.payload_type = 'association.PartnerRegistered';
alter table registered_partner alter column currency set not null;

-- The rights that a reseller holds, decided in the transaction of the command that grants them.
create table reseller_right (
    reseller_id  text primary key,
    place_orders boolean not null,
    operate      boolean not null
);
