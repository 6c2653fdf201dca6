-- Who is answering the key's request, and when it was seen alive last; nobody once it is answered or given back.
alter table idempotency_key add column holder varchar(64), add column alive_at timestamptz;
