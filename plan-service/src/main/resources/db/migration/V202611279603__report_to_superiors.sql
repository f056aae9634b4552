-- Written reports to superiors (半年和年终书面报告). The content is JSON; what queries and rules need stands beside it. What was
-- issued only gets its receipt, and nothing goes.
create table upward_report (
    id uuid not null,
    plan_id uuid not null,
    organisation varchar(40) not null,
    period varchar(7) not null,
    addressee varchar(200) not null,
    due date not null,
    state varchar(10) not null,
    overdue_told boolean not null default false,
    content text not null,
    revision bigint not null,
    constraint upward_report_pk primary key (id),
    constraint upward_report_uk unique (plan_id, period, addressee),
    constraint upward_report_plan_fk foreign key (plan_id) references plan (id),
    constraint upward_report_state_ck check (state in ('EXPECTED', 'DRAFT', 'REVIEWED', 'ISSUED', 'RECEIVED'))
);
create index upward_report_due_ix on upward_report (organisation, due, id);
create index upward_report_open_ix on upward_report (due) where not overdue_told and state in ('EXPECTED', 'DRAFT', 'REVIEWED');

create function keep_upward_report() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.state = 'RECEIVED' or old.state = 'ISSUED' and new.state <> 'RECEIVED' then
        raise exception 'report % to a superior stays as it went out', old.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger upward_report_kept before update or delete on upward_report
    for each row execute function keep_upward_report();
