-- What can be said at every start: each role's own password, and what its database has of the superuser.
\set password `cat /run/secrets/association`
alter role association password :'password';
\connect association
\ir bootstrap-database.sql

\set password `cat /run/secrets/customer`
alter role customer password :'password';
\connect customer
\ir bootstrap-database.sql

\set password `cat /run/secrets/billing`
alter role billing password :'password';
\connect billing
\ir bootstrap-database.sql

\set password `cat /run/secrets/export`
alter role export password :'password';
\connect export
\ir bootstrap-database.sql
