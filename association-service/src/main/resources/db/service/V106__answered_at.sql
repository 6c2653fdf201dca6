-- When each answer came, beside which associations are those that it led to.
alter table acceptance add column answered_at timestamptz not null default now();
update acceptance a
set answered_at = e.at
from (
    select aggregate_identifier, payload ->> 'customerId' as customer_id, max((payload ->> 'answeredAt') :: timestamptz) as at
    from stored_event
    where payload_type = 'association.InvitationAnswered'
    group by 1, 2
) e
where e.aggregate_identifier = 'invitation:' || a.invitation_id and e.customer_id = a.customer_id;
