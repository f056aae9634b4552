-- Supervision orders (督办单). The last number that an organisation has given in a year: who takes the next one holds the
-- row until its transaction ends, so that a number is neither left out nor given twice.
create table supervision_order_number (
    organisation varchar(40) not null,
    year integer not null,
    last integer not null,
    constraint supervision_order_number_pk primary key (organisation, year)
);

create table supervision_order (
    id uuid not null,
    version bigint not null,
    organisation varchar(40) not null,
    year integer not null,
    sequence integer not null,
    plan_id uuid not null,
    addressee varchar(40) not null,
    subject text not null,
    demand text not null,
    grounds text not null,
    feedback_from date not null,
    feedback_days integer not null,
    feedback_due date not null,
    feedback_provisional boolean not null,
    state varchar(20) not null,
    issued_at timestamptz not null,
    issued_by varchar(200) not null,
    issued_unit varchar(40),
    next_rung date,
    constraint supervision_order_pk primary key (id),
    constraint supervision_order_number_uk unique (organisation, year, sequence),
    constraint supervision_order_state_ck check (state in (
        'ISSUED', 'RECEIVED', 'ANSWERED', 'RETURNED', 'CLOSED', 'CLIMBED', 'REVOKED'))
);
create index supervision_order_addressee_ix on supervision_order (organisation, addressee, year, sequence);
create index supervision_order_rung_ix on supervision_order (next_rung, id) where next_rung is not null;
create index supervision_order_provisional_ix on supervision_order (id) where feedback_provisional;

create table supervision_order_copy (
    order_id uuid not null,
    position integer not null,
    unit_code varchar(40) not null,
    constraint supervision_order_copy_pk primary key (order_id, position),
    constraint supervision_order_copy_order_fk foreign key (order_id) references supervision_order (id)
);
create index supervision_order_copy_unit_ix on supervision_order_copy (unit_code, order_id);

create table supervision_order_duty (
    order_id uuid not null,
    assignment_id uuid not null,
    constraint supervision_order_duty_pk primary key (order_id, assignment_id),
    constraint supervision_order_duty_order_fk foreign key (order_id) references supervision_order (id),
    constraint supervision_order_duty_assignment_fk foreign key (assignment_id) references assignment (id)
);
create index supervision_order_duty_ix on supervision_order_duty (assignment_id);

create table supervision_order_step (
    order_id uuid not null,
    number integer not null,
    step varchar(20) not null,
    taken_at timestamptz not null,
    taken_by varchar(200) not null,
    unit_code varchar(40),
    wording text,
    evidence text not null,
    days_late integer,
    constraint supervision_order_step_pk primary key (order_id, number),
    constraint supervision_order_step_order_fk foreign key (order_id) references supervision_order (id)
);

-- What was told of a last day to answer; told once.
create table supervision_order_rung (
    order_id uuid not null,
    feedback_due date not null,
    rung varchar(20) not null,
    spoken boolean not null,
    noted_at timestamptz not null,
    constraint supervision_order_rung_pk primary key (order_id, feedback_due, rung),
    constraint supervision_order_rung_order_fk foreign key (order_id) references supervision_order (id)
);
