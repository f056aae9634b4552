-- What a unit says of its own year (自评), until the figures of the year are frozen; the database refuses it afterwards.
create table self_assessment (
    plan_id uuid not null,
    year integer not null,
    unit_code varchar(40) not null,
    organisation varchar(40) not null,
    content text not null,
    revision bigint not null,
    constraint self_assessment_pk primary key (plan_id, year, unit_code),
    constraint self_assessment_plan_fk foreign key (plan_id) references plan (id)
);

create function keep_self_assessment() returns trigger language plpgsql as $$
begin
    if exists (select from assessment a where a.plan_id = new.plan_id and a.year = new.year) then
        raise exception 'the figures of % are frozen', new.year using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger self_assessment_kept before insert or update on self_assessment
    for each row execute function keep_self_assessment();
