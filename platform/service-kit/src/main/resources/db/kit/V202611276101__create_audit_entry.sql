-- Who changed what when and why (操作留痕). An entry is written in the transaction of its change, without a place in the
-- chain; a worker of the service gives the committed ones their places and hashes (docs/adr/013-audit.md).
create table audit_entry (
    id bigint generated always as identity,
    happened_at timestamptz not null,
    actor_id varchar(200) not null,
    actor_name varchar(200) not null,
    client varchar(200) not null,
    organisation varchar(32) not null,
    object_type varchar(60) not null,
    object_id varchar(200) not null,
    act varchar(60) not null,
    detail text not null,
    cause varchar(200) not null,
    reason varchar(500),
    sequence bigint,
    previous_hash varchar(64),
    hash varchar(64),
    constraint audit_entry_pk primary key (id),
    constraint audit_entry_sequence_uk unique (sequence),
    constraint audit_entry_sealed_ck check ((sequence is null) = (hash is null) and (hash is null) = (previous_hash is null))
);
create index audit_entry_unsealed_ix on audit_entry (id) where sequence is null;
create index audit_entry_object_ix on audit_entry (object_type, object_id, id);
create index audit_entry_organisation_ix on audit_entry (organisation, id);

create function audit_entry_guard() returns trigger language plpgsql as $$
declare
    place constant text[] := '{sequence,previous_hash,hash}';
begin
    if tg_op = 'UPDATE' and old.hash is null and to_jsonb(new) - place = to_jsonb(old) - place then
        return new;
    end if;
    raise exception 'an entry of the audit trail is neither changed nor deleted' using errcode = '42501';
end $$;
create trigger audit_entry_guard before update or delete on audit_entry
    for each row execute function audit_entry_guard();
create trigger audit_entry_guard_all before truncate on audit_entry
    for each statement execute function audit_entry_guard();
