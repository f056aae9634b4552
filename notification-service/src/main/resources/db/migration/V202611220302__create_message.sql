create table message (
    number bigint generated always as identity,
    id uuid not null,
    organisation varchar(40) not null,
    kind varchar(40) not null,
    subject varchar(120) not null,
    subject_version integer not null,
    rung varchar(60) not null,
    urgency integer not null,
    unit_code varchar(40) not null,
    post varchar(20) not null,
    channel varchar(10) not null,
    cause uuid not null,
    variables text not null,
    state varchar(12) not null,
    attempts integer not null,
    due_at timestamptz not null,
    reason varchar(60),
    queued_at timestamptz not null,
    created_at timestamptz not null,
    settled_at timestamptz,
    holder_id uuid,
    holder_name varchar(100),
    masked_address varchar(260),
    headline text,
    text text,
    constraint message_pk primary key (id),
    constraint message_number_uk unique (number),
    constraint message_key_uk unique (subject, subject_version, rung, unit_code, post, channel),
    constraint message_channel_ck check (channel in ('EMAIL', 'SMS')),
    constraint message_state_ck check (state in ('PENDING', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN', 'SKIPPED'))
);

-- The same thing is told to the same person by the same channel once, whatever posts the person holds.
create unique index message_recipient_uk on message (subject, subject_version, rung, holder_id, channel)
    where state in ('SENDING', 'UNCERTAIN', 'SENT');
create index message_due_ix on message (channel, state, due_at) where state in ('PENDING', 'SENDING', 'UNCERTAIN');
create index message_organisation_ix on message (organisation, number);

-- What a reminder was about and needs none any more.
create table closed_matter (
    subject varchar(120) not null,
    cause uuid not null,
    closed_at timestamptz not null,
    constraint closed_matter_pk primary key (subject)
);
