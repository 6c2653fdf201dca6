-- An import of our own moves what was charged to an account whose customer could never be registered: to the customer that has
-- the account, or to nobody where that is another partner's.
alter table charge_file add column moves_from text;
alter table charge_file add column moves_to text;
create unique index on charge_file (moves_from, partner_id) where moves_from is not null;
