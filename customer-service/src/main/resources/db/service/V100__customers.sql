-- Who may open a customer's or a member's personal data: without its row nobody can.
create table personal_data_key (
    owner_id    varchar(160) primary key,
    wrapped_key bytea        not null,
    created_at  timestamptz  not null default now()
);

-- What is unique on the platform, held in the transaction of the registration.
create table account (
    customer_id      varchar(64)  primary key,
    account_name_key text         not null unique,
    cloud_account_id varchar(256) unique
);

-- Who belongs to which partner, and their addresses, held in the transaction of the member's own commands.
create table partner_member (
    member_id    varchar(64) primary key,
    partner_id   varchar(64) not null,
    email_masked text,
    email_sealed text
);
alter table partner_member enable row level security;
create policy tenant on partner_member using (
    partner_id = any (string_to_array(current_setting('partner_center.partners', true), ',')));
grant select on partner_member to customer_reader;
