-- A contact is a person's as one organisation knows it: what another organisation enters for the same id is another one.
alter table contact add column id uuid not null default gen_random_uuid();
alter table contact alter column id drop default;
alter table contact drop constraint contact_pk;
alter table contact add constraint contact_pk primary key (id);
alter table contact add constraint contact_owner_uk unique (organisation, holder_id);
drop index contact_organisation_ix;
create index contact_holder_ix on contact (holder_id);
