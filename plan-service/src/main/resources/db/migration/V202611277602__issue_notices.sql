-- Half-year notices. What one says is canonical JSON as it was frozen; the database refuses a change of it once somebody
-- has reviewed it, and any change of a notice that was issued.
create table notice (
    id uuid not null,
    plan_id uuid not null,
    organisation varchar(40) not null,
    period varchar(7) not null,
    state varchar(10) not null,
    title text not null,
    content text not null,
    content_hash varchar(64) not null,
    as_of date not null,
    up_to bigint not null,
    frozen_at timestamptz not null,
    drafted_by varchar(200) not null,
    drafted_name varchar(200) not null,
    drafted_at timestamptz not null,
    reviewed_by varchar(200),
    reviewed_name varchar(200),
    reviewed_at timestamptz,
    approved_by varchar(200),
    approved_name varchar(200),
    approved_at timestamptz,
    issued_by varchar(200),
    issued_name varchar(200),
    issued_at timestamptz,
    document_number varchar(100),
    version bigint not null,
    constraint notice_pk primary key (id),
    constraint notice_period_uk unique (plan_id, period),
    constraint notice_plan_fk foreign key (plan_id) references plan (id),
    constraint notice_state_ck check (state in ('DRAFT', 'REVIEWED', 'APPROVED', 'ISSUED')),
    constraint notice_four_eyes_ck check (reviewed_by <> drafted_by and approved_by <> drafted_by
                                          and approved_by <> reviewed_by),
    constraint notice_signed_ck check (
        (state = 'DRAFT' or reviewed_by is not null)
        and (state in ('DRAFT', 'REVIEWED') or approved_by is not null)
        and (state = 'ISSUED') = (issued_by is not null))
);

create function keep_notice_as_frozen() returns trigger language plpgsql as $$
begin
    if old.state = 'ISSUED' then
        raise exception 'notice % is issued', old.id using errcode = 'restrict_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    if old.state <> 'DRAFT' and (new.content, new.content_hash, new.as_of, new.up_to)
            is distinct from (old.content, old.content_hash, old.as_of, old.up_to) then
        raise exception 'figures of notice % are frozen', old.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger notice_kept before update or delete on notice for each row execute function keep_notice_as_frozen();
