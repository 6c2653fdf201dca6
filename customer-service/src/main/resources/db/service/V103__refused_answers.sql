-- Answers to invitations that led to no customer, by the facts that told them: the same answer again leads to none either, another one may.
create table refused_answer (
    answer_id varchar(64) primary key
);
insert into refused_answer (answer_id)
select distinct meta_data ->> 'causationId'
from stored_event
where payload_type = 'customer.InvitedRegistrationRefused' and meta_data ->> 'causationId' is not null;
drop table refused_invitation;
