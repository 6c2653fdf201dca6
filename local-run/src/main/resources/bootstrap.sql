create role association login;
create role association_reader nologin;
grant association_reader to association with inherit false, set true;
create database association owner association template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C.UTF-8';

create role customer login;
create role customer_reader nologin;
grant customer_reader to customer with inherit false, set true;
create database customer owner customer template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C.UTF-8';

create role billing login;
create role billing_reader nologin;
grant billing_reader to billing with inherit false, set true;
create database billing owner billing template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C.UTF-8';

create role export login;
create role export_reader nologin;
grant export_reader to export with inherit false, set true;
create database export owner export template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C.UTF-8';
