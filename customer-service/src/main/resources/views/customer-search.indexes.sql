-- No index on customer holds what spending and tags change, so that their updates stay in their page and leave all indexes alone.
create index customer_by_time on customer (partner_id, associated_on, customer_id);
create index customer_by_account on customer (partner_id, account_name_key, customer_id);
create index customer_by_type on customer (partner_id, association_type, associated_on, customer_id);
create index customer_by_manager on customer (partner_id, account_manager_id, associated_on, customer_id);
create index customer_unassigned on customer (partner_id, associated_on, customer_id) where account_manager_id is null;
create index customer_frozen on customer (partner_id, associated_on, customer_id) where frozen_type is not null;
create index customer_by_freeze on customer (partner_id, frozen_type, freeze_causes, associated_on, customer_id) where frozen_type is not null;
create index customer_by_cloud_account on customer (cloud_account_id) where cloud_account_id is not null;
create index customer_name on customer using gin (partner_id, name_key gin_trgm_ops) with (fastupdate = off);
create index customer_account on customer using gin (partner_id, account_name_key gin_trgm_ops) with (fastupdate = off);
create index customer_mobile on customer using gin (partner_id, mobile_key gin_trgm_ops) with (fastupdate = off);
create index customer_by_spending on customer_spending (partner_id, month_to_date, customer_id);
create index customer_by_usage on customer_spending (partner_id, budget_usage, customer_id);
create index customer_by_tag on customer_tag (partner_id, tag, customer_id);
create index member_of_partner on member (partner_id, member_id);
create index partner_of_distributor on partner (distributor_id) where distributor_id is not null;
