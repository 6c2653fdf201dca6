create table released (id text primary key);
