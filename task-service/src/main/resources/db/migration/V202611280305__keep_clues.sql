-- Clues of the public (群众线索). Nothing of who gave one: neither a name nor an address, and of the receipt its hash only.
create table clue (
    id uuid not null,
    version bigint not null,
    organisation varchar(40) not null,
    receipt_hash varchar(64) not null,
    wording text not null,
    place text,
    received_at timestamptz not null,
    state varchar(20) not null,
    answer text,
    problem_id uuid,
    constraint clue_pk primary key (id),
    constraint clue_receipt_uk unique (receipt_hash),
    constraint clue_state_ck check (state in ('RECEIVED', 'ANSWERED', 'TAKEN_UP'))
);
create index clue_organisation_ix on clue (organisation, received_at, id);
create index clue_age_ix on clue (received_at);
