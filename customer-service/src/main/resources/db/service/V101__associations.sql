-- Whose customer each account is, held in the transactions that change it; null for one that is nobody's.
alter table account add column partner_id varchar(64);
alter table account add column resale boolean not null default false;
update account a set partner_id = e.payload ->> 'partnerId', resale = e.payload ->> 'associationType' = 'RESALE'
from stored_event e
where e.aggregate_identifier = a.customer_id and e.sequence_number = 0 and e.payload_type = 'customer.CustomerRegistered';
create index account_of_partner on account (partner_id, customer_id) where resale;

-- Answers to invitations that led to no customer: a repeat leads to none either.
create table refused_invitation (
    invitation_id varchar(64) primary key
);
