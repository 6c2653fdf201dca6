-- Whose each customer is and was, and which requests to end that there are: decided in the transactions of the association's commands.
create table association_period (
    customer_id      text        not null,
    partner_id       text        not null,
    association_type text        not null,
    since            timestamptz not null,
    until            timestamptz,
    primary key (customer_id, since)
);
create unique index association_period_current on association_period (customer_id) where until is null;
insert into association_period (customer_id, partner_id, association_type, since)
select payload ->> 'customerId', payload ->> 'partnerId', payload ->> 'associationType',
       (payload ->> 'associatedOn') :: timestamptz
from stored_event
where payload_type = 'association.AssociationEstablished';

create table disassociation_request (
    request_id  text primary key,
    customer_id text not null
);
