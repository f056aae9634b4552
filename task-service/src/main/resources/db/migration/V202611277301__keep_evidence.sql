-- Evidence files (佐证材料). Their bytes stand in the store, named by their SHA-256.

create table evidence_upload (
    id uuid not null,
    assignment_id uuid not null,
    task_id uuid not null,
    organisation varchar(32) not null,
    unit_code varchar(40) not null,
    uploader varchar(100) not null,
    name varchar(200) not null,
    length bigint not null,
    stated_on date,
    stated_latitude double precision,
    stated_longitude double precision,
    expected_hash varchar(64),
    -- the place that the file is about to take; written before it takes it
    intended_hash varchar(64),
    expires_at timestamptz not null,
    constraint evidence_upload_pk primary key (id),
    constraint evidence_upload_assignment_fk foreign key (assignment_id) references assignment (id),
    constraint evidence_upload_length_ck check (length between 1 and 52428800)
);
create index evidence_upload_unit_ix on evidence_upload (organisation, unit_code);
create index evidence_upload_assignment_ix on evidence_upload (assignment_id);
create index evidence_upload_expiry_ix on evidence_upload (expires_at);

create table evidence (
    id uuid not null,
    assignment_id uuid not null,
    task_id uuid not null,
    organisation varchar(32) not null,
    unit_code varchar(40) not null,
    uploader varchar(100) not null,
    name varchar(200) not null,
    type varchar(10) not null,
    length bigint not null,
    sha256 varchar(64) not null,
    stored_at timestamptz not null,
    stated_on date,
    stated_latitude double precision,
    stated_longitude double precision,
    scan varchar(10) not null,
    width integer,
    height integer,
    taken_at timestamptz,
    taken_latitude double precision,
    taken_longitude double precision,
    picture_hash bigint,
    band_0 integer generated always as (((picture_hash >> 48) & 65535)::integer) stored,
    band_1 integer generated always as (((picture_hash >> 32) & 65535)::integer) stored,
    band_2 integer generated always as (((picture_hash >> 16) & 65535)::integer) stored,
    band_3 integer generated always as ((picture_hash & 65535)::integer) stored,
    constraint evidence_pk primary key (id),
    constraint evidence_assignment_fk foreign key (assignment_id) references assignment (id)
);
create index evidence_of_duty_ix on evidence (assignment_id, stored_at, id);
create index evidence_content_ix on evidence (sha256);
create index evidence_band_0_ix on evidence (organisation, band_0) where band_0 is not null;
create index evidence_band_1_ix on evidence (organisation, band_1) where band_1 is not null;
create index evidence_band_2_ix on evidence (organisation, band_2) where band_2 is not null;
create index evidence_band_3_ix on evidence (organisation, band_3) where band_3 is not null;

create table evidence_thumbnail (
    evidence_id uuid not null,
    jpeg bytea not null,
    constraint evidence_thumbnail_pk primary key (evidence_id),
    constraint evidence_thumbnail_evidence_fk foreign key (evidence_id) references evidence (id)
);
