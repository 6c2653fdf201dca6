-- A quota is in one currency: what budgets in another one take is kept apart from it.
delete from budget_allocation;
alter table budget_allocation drop constraint budget_allocation_pkey;
alter table budget_allocation add column currency text not null;
alter table budget_allocation add primary key (reseller_id, type, currency);

insert into budget_allocation (reseller_id, type, currency, allocated)
select budget ->> 'partnerId', budget #>> '{terms,type}', budget #>> '{terms,currency}',
       sum((budget #>> '{terms,amount}') :: numeric)
from (select distinct on (aggregate_identifier) payload_type, payload as budget
      from stored_event where payload_type in ('billing.BudgetSet', 'billing.BudgetDeleted')
      order by aggregate_identifier, sequence_number desc) last
where payload_type = 'billing.BudgetSet' and budget ->> 'distributorId' is not null
group by 1, 2, 3;
