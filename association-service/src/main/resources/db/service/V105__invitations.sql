-- What is secret or personal about an invitation, as long as somebody may accept it; the row goes when the invitation ends.
create table invitation_secret (
    invitation_id text primary key,
    code          text not null,
    email         text
);

-- Which invitation a code was made for. The digest of a random code tells nothing of it and stays, so that an old link is told what became of it.
create table invitation_code (
    code_sha256   text primary key,
    invitation_id text not null
);

-- Answers of customers. One of a customer is in progress at a time: two partners' invitations cannot both win.
create table acceptance (
    invitation_id      text not null,
    customer_id        text not null,
    partner_id         text not null,
    preregistration_id text,
    state              text not null check (state in ('IN_PROGRESS', 'ACCEPTED', 'FAILED')),
    cause              text,
    primary key (invitation_id, customer_id)
);
create unique index acceptance_in_progress on acceptance (customer_id) where state = 'IN_PROGRESS';
