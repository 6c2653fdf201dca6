-- The same, looked up customer by customer: statistics know nothing of an import that has just arrived, and a join that is planned
-- by them reads the whole import for each customer. Planned once a connection, since its plan depends on nothing.
create or replace function charge_effects(of_import uuid, of_customers text[], of_months date[])
    returns table (customer_id text, day date, product text, region text, billing_mode text, currency text,
                   billed numeric, effective numeric, list numeric, lines integer)
    language sql stable
    set plan_cache_mode = force_generic_plan
    set enable_seqscan = off
begin atomic
    with changed as materialized (
        select * from unnest(of_customers, of_months) as c (customer_id, month))
    select l.customer_id, l.day, l.product, coalesce(l.region_id, l.region_name, ''),
           coalesce(l.pricing_category, ''), l.currency, l.billed, l.effective, l.list, 1
    from changed c cross join lateral (
        select * from charge_line line
        where line.import_id = of_import and line.customer_id = c.customer_id
          and line.day >= c.month and line.day < c.month + interval '1 month' offset 0) l
    union all
    select l.customer_id, l.day, l.product, coalesce(l.region_id, l.region_name, ''),
           coalesce(l.pricing_category, ''), l.currency, -l.billed, -l.effective, -l.list, -1
    from changed c cross join lateral (
        select * from charge_part part
        where part.superseded_by = of_import and part.customer_id = c.customer_id
          and part.month = c.month offset 0) p
    cross join lateral (
        select * from charge_line line
        where line.import_id = p.import_id and line.customer_id = p.customer_id
          and line.day >= c.month and line.day < c.month + interval '1 month' offset 0) l
    where l.period = p.period and l.product = p.product and l.currency = p.currency;
end;
