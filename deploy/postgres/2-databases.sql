\set password `cat /run/secrets/database/password`
alter role association password :'password';
alter role customer password :'password';
alter role billing password :'password';
alter role export password :'password';
\connect association
\i /bootstrap/bootstrap-database.sql
\connect customer
\i /bootstrap/bootstrap-database.sql
\connect billing
\i /bootstrap/bootstrap-database.sql
\connect export
\i /bootstrap/bootstrap-database.sql
