-- Contact data lives only here, and only encrypted.
create table contact (
    holder_id uuid not null,
    organisation varchar(40) not null,
    unit_code varchar(40) not null,
    mobile_encrypted bytea,
    email_encrypted bytea,
    version bigint not null,
    constraint contact_pk primary key (holder_id),
    constraint contact_address_ck check (mobile_encrypted is not null or email_encrypted is not null)
);
create index contact_organisation_ix on contact (organisation, holder_id);
