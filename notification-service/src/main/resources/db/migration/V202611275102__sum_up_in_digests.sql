-- What an organisation has set for its messages; absent means the default of the installation.
create table organisation_setting (
    organisation varchar(40) not null,
    signature varchar(20),
    login_address varchar(200),
    opens time not null,
    closes time not null,
    sms_per_hour integer,
    sms_per_day integer,
    email_per_hour integer,
    email_per_day integer,
    version bigint not null,
    constraint organisation_setting_pk primary key (organisation),
    constraint organisation_setting_hours_ck check (opens < closes)
);

-- Routine matters (level below 3) wait for the office hours and go out summed up; so do alarms above the caps.
alter table message add column level integer;
update message set level = case
    when kind in ('INDICATOR_BREACHED', 'BREACH_WITHDRAWN') then 3
    when kind = 'TASK_OVERDUE' and post = 'SUPERVISING_LEADER' then 3
    when kind = 'TASK_OVERDUE' then 2
    else 0 end;
alter table message alter column level set not null;
alter table message add column topic text;
update message set topic = subject;
alter table message alter column topic set not null;
alter table message add column not_before timestamptz;
alter table message add column claimed_at timestamptz;

-- A digest is a message of its own; what it sums up refers to it. One message stands in one digest.
alter table message add column digest_id uuid;
alter table message add constraint message_digest_fk foreign key (digest_id) references message (id);
alter table message drop constraint message_state_ck;
alter table message add constraint message_state_ck
    check (state in ('PENDING', 'SUMMED', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN', 'SKIPPED'));
drop index message_recipient_uk;
create unique index message_recipient_uk on message (subject, subject_version, rung, holder_id, channel)
    where state in ('SUMMED', 'SENDING', 'UNCERTAIN', 'SENT');
drop index message_address_uk;
create unique index message_address_uk on message (subject, subject_version, rung, address_key, channel)
    where state in ('SUMMED', 'SENDING', 'UNCERTAIN', 'SENT');
create index message_waiting_ix on message (channel, organisation) where state = 'PENDING' and level < 3;
create index message_digest_ix on message (digest_id) where digest_id is not null;
create index message_claimed_ix on message (address_key, claimed_at) where claimed_at is not null;

-- One digest a person, channel and working day.
create table digest (
    message_id uuid not null,
    organisation varchar(40) not null,
    holder_id uuid not null,
    channel varchar(10) not null,
    day date not null,
    made_at timestamptz not null,
    constraint digest_pk primary key (message_id),
    constraint digest_message_fk foreign key (message_id) references message (id),
    constraint digest_day_uk unique (organisation, holder_id, channel, day)
);
