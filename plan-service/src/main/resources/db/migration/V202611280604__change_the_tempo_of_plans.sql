-- Decisions on how often a plan in force is dispatched (调度频次调整), each with the days that were to come before; kept for ever.
create table tempo_change (
    plan_id uuid not null,
    version bigint not null,
    organisation varchar(40) not null,
    content text not null,
    constraint tempo_change_pk primary key (plan_id, version),
    constraint tempo_change_plan_fk foreign key (plan_id) references plan (id)
);

create function keep_tempo_change() returns trigger language plpgsql as $$
begin
    raise exception 'the change of tempo of plan % stays on record', old.plan_id using errcode = 'restrict_violation';
end $$;
create trigger tempo_change_kept before update or delete on tempo_change
    for each row execute function keep_tempo_change();
