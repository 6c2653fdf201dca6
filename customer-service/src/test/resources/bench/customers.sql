-- Fills the view customer-search with a million customers of 200 partners, as searches meet them: the partner bench-001 has a fifth of them.
-- Every value follows from the customer's number alone, so that two runs give the same rows. Settings: bench.customers, bench.partners, bench.month.
set search_path = customer_search, public;

create or replace function pg_temp.r(n bigint, salt int) returns bigint language sql immutable parallel safe
    return abs(hashint8extended(n, salt) % 1000000007);

create temp table bench_setting as
select coalesce(nullif(current_setting('bench.customers', true), ''), '1000000')::bigint as customers,
       coalesce(nullif(current_setting('bench.partners', true), ''), '200')::bigint     as partners,
       coalesce(nullif(current_setting('bench.month', true), ''), to_char(now() + interval '8 hours', 'YYYY-MM')) as month;

insert into partner (partner_id, name, kind, distributor_id, country, currency, billing_time_zone, month, settled)
select 'bench-' || lpad(p::text, 3, '0'), 'Partner ' || p,
       case when p = 2 then 'DISTRIBUTOR' when p between 3 and 12 then 'RESELLER' else 'SOLUTION_PROVIDER' end,
       case when p between 3 and 12 then 'bench-002' end,
       'DE', 'USD', '+08:00', month, true
from bench_setting, generate_series(1, partners) p
on conflict do nothing;

insert into member (member_id, partner_id, version, name, name_key, roles)
select 'bench-' || lpad(p::text, 3, '0') || '-m' || m, 'bench-' || lpad(p::text, 3, '0'), 0, name, lower(name), '{account-manager}'
from bench_setting, generate_series(1, partners) p, generate_series(1, 40) m,
     lateral (select (array['Anna','Boris','Chen','Dilara','Emil','Fatima','Goran','Hana'])[1 + m % 8] || ' '
                     || (array['Keller','Lopez','Meyer','Nakamura','Olsen'])[1 + (m - 1) / 8] || ' ' || m as name) named
on conflict do nothing;

create temp table bench_customer as
select 'c-' || lpad(n::text, 8, '0') as customer_id,
       'bench-' || lpad((case when n % 5 = 0 then 1 else 2 + pg_temp.r(n, 1) % (partners - 1) end)::text, 3, '0') as partner_id,
       (array['Nord','Alpen','Blue','Red','Quantum','Vega','Orion','Delta','Sierra','Lumen','Terra','Aqua','Pyro','Zephyr','Cobalt','Amber'])[1 + pg_temp.r(n, 2) % 16]
         || (array['soft','data','cloud','works','logic','net','mind','forge','stream','grid','port','yard','craft','field'])[1 + pg_temp.r(n, 3) % 14]
         || ' ' || initcap(translate(lpad(to_hex(pg_temp.r(n, 4) % 1048576), 5, '0'), '0123456789', 'aeioukrstm'))
         || ' ' || (array['Ltd','GmbH','Inc','SARL','KK','BV','Trading','Holding'])[1 + pg_temp.r(n, 5) % 8] as name,
       '49' || (150 + pg_temp.r(n, 6) % 30) || lpad((pg_temp.r(n, 7) % 100000000)::text, 8, '0') as mobile,
       timestamptz '2023-01-01' + pg_temp.r(n, 8) % 120000000 * interval '1 second' as associated_on,
       case when pg_temp.r(n, 9) % 10 < 7 then 'RESALE' else 'REFERRAL' end as association_type,
       case when pg_temp.r(n, 10) % 100 < 3 then 'ACCOUNT' when pg_temp.r(n, 10) % 1000 > 997 then 'ACCOUNT_AND_RESOURCES' end as frozen_type,
       pg_temp.r(n, 11) % 45 as manager,
       array(select distinct 'tag-' || pg_temp.r(n, 20 + t) % (case t when 1 then 5 when 2 then 200 else 50000 end)
             from generate_series(1, (pg_temp.r(n, 12) % 4)::int) t) as tags,
       case when pg_temp.r(n, 15) % 3 = 0 then round(pg_temp.r(n, 16) % 200000 / 100.0 + 1, 2) end as budget,
       round((pg_temp.r(n, 13) % 100000000) / 10000.0 * case when pg_temp.r(n, 14) % 20 = 0 then 20 else 1 end, 4) as billed,
       n
from bench_setting, generate_series(1, customers) n;

-- indexes are built once at the end
create temp table bench_index as
select indexdef, schemaname || '.' || indexname as name from pg_indexes where schemaname = 'customer_search' and indexdef not like 'CREATE UNIQUE%';
do $$
declare one record;
begin
    for one in select name from bench_index loop execute 'drop index ' || one.name; end loop;
end $$;

insert into customer (customer_id, joined_partner, version, account_name, account_name_key, cloud_account_id, name_masked, mobile_masked, email_masked,
    country, customer_type, joined_type, joined_at, freezes, account_manager_id, tags,
    name_key, mobile_key, month, previous_month, budget_partner, budget, budget_used, spending)
select customer_id, partner_id, 1, 'Acct.' || n || lower(left(name, 4)), lower('Acct.' || n || lower(left(name, 4))), 'cloud-' || n,
       left(name, 1) || '***' || right(name, 1), '*******' || right(mobile, 4), 'i***@example.com',
       'DE', 'ENTERPRISE', association_type, associated_on,
       case when frozen_type is null then '{}' else jsonb_build_object(
           case when frozen_type = 'ACCOUNT' then 'ASSOCIATION_DEFAULT' else 'BUDGET_EXHAUSTED' end,
           jsonb_build_array(frozen_type, to_char(associated_on at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), null)) end,
       case when manager between 1 and 40 then partner_id || '-m' || manager end, tags,
       lower(name), mobile, month, to_char(to_date(month, 'YYYY-MM') - 1, 'YYYY-MM'),
       case when budget is not null then partner_id end,
       case when budget is not null then jsonb_build_array('MONTHLY', budget::text, 'USD', month) end,
       case when budget is not null then round(budget * (pg_temp.r(n, 17) % 10500) / 10000, 2) end,
       case when n % 3 = 0 then '{}' else jsonb_build_object(
           month, jsonb_build_array(billed::text, (billed * 1.25)::text, 'USD'),
           to_char(to_date(month, 'YYYY-MM') - 1, 'YYYY-MM'), jsonb_build_array((billed * 0.9)::text, billed::text, 'USD')) end
from bench_customer, bench_setting;

insert into customer_spending (customer_id, partner_id, month_to_date, budget_usage)
select customer_id, partner_id, month_to_date, budget_usage from customer where partner_id is not null
on conflict (customer_id) do nothing;

insert into customer_tag (customer_id, tag, partner_id)
select customer_id, unnest(tags), partner_id from customer where partner_id is not null
on conflict do nothing;

insert into customer_count (partner_id, association_type, frozen_type, customers)
select partner_id, association_type, coalesce(frozen_type, 'NONE'), count(*) from bench_customer group by 1, 2, 3
on conflict (partner_id, association_type, frozen_type) do update set customers = customer_count.customers + excluded.customers;

set maintenance_work_mem = '512MB';
do $$
declare one record;
begin
    for one in select indexdef from bench_index loop execute one.indexdef; end loop;
end $$;
drop table bench_customer, bench_setting, bench_index;
analyze customer, customer_spending, customer_tag, member, partner;
