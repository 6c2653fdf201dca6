-- The lines by which an import changes these months of these customers: its own, and, with their
-- sign turned, those that it supersedes.
create function charge_effects(of_import uuid, of_customers text[], of_months date[])
    returns table (customer_id text, day date, product text, region text, billing_mode text, currency text,
                   billed numeric, effective numeric, list numeric, lines integer)
    language sql stable
begin atomic
    with changed as materialized (
        select * from unnest(of_customers, of_months) as c (customer_id, month)),
    effect as (
        select l.*, 1 as sign
        from changed c join charge_line l
          on l.import_id = of_import and l.customer_id = c.customer_id
         and l.day >= c.month and l.day < c.month + interval '1 month'
        union all
        select l.*, -1
        from changed c join charge_part p
          on p.superseded_by = of_import and p.customer_id = c.customer_id and p.month = c.month
        join charge_line l
          on l.import_id = p.import_id and l.customer_id = p.customer_id
         and l.day >= c.month and l.day < c.month + interval '1 month'
         and l.period = p.period and l.product = p.product and l.currency = p.currency)
    select e.customer_id, e.day, e.product, coalesce(e.region_id, e.region_name, ''),
           coalesce(e.pricing_category, ''), e.currency, e.sign * e.billed, e.sign * e.effective,
           e.sign * e.list, e.sign
    from effect e;
end;
