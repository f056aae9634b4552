-- The office closes a round; afterwards reports are handed in only through a window that another person approved and
-- that ends by itself.
alter table reporting_round
    add column closed_at timestamptz,
    add column closed_by varchar(200),
    add column closing_reason text,
    add constraint reporting_round_closing_ck check (
        (closed_at is null) = (closed_by is null) and (closed_at is null) = (closing_reason is null));

create table reopening (
    id uuid not null,
    round_id uuid not null,
    organisation varchar(40) not null,
    report_id uuid,
    unit_code varchar(40),
    reason text not null,
    last_day date not null,
    asked_at timestamptz not null,
    asked_by varchar(200) not null,
    asker_unit varchar(40),
    state varchar(20) not null,
    decided_at timestamptz,
    decided_by varchar(200),
    decider_unit varchar(40),
    remark text,
    constraint reopening_pk primary key (id),
    constraint reopening_round_fk foreign key (round_id) references reporting_round (id),
    constraint reopening_report_fk foreign key (report_id) references report (id),
    constraint reopening_scope_ck check ((report_id is null) = (unit_code is null)),
    constraint reopening_state_ck check (state in ('ASKED', 'APPROVED', 'REFUSED')),
    constraint reopening_decision_ck check ((state = 'ASKED') = (decided_at is null))
);
create index reopening_list_ix on reopening (organisation, asked_at, id);
create index reopening_round_ix on reopening (round_id);
