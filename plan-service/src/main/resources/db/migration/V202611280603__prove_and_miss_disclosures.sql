-- Assessments and plans are disclosed too; where something was published elsewhere (公开凭证), and what was not disclosed by its last
-- day. All of it is proof and never changes.
alter table disclosure drop constraint disclosure_kind_ck;
alter table disclosure add constraint disclosure_kind_ck check (kind in ('NOTICE', 'ASSESSMENT', 'PLAN'));
create index disclosure_plan_ix on disclosure (plan_id, disclosed_at);

create table publication (
    id uuid not null,
    plan_id uuid not null,
    organisation varchar(40) not null,
    disclosure_id uuid,
    title text not null,
    address text not null,
    published_on date not null,
    content_hash varchar(64) not null,
    recorded_by varchar(255) not null,
    recorded_at timestamptz not null,
    constraint publication_pk primary key (id),
    constraint publication_plan_fk foreign key (plan_id) references plan (id),
    constraint publication_disclosure_fk foreign key (disclosure_id) references disclosure (id)
);
create index publication_plan_ix on publication (plan_id, published_on);

create table missed_disclosure (
    id uuid not null,
    plan_id uuid not null,
    organisation varchar(40) not null,
    clause text not null,
    cycle_from date not null,
    due date not null,
    constraint missed_disclosure_pk primary key (id),
    constraint missed_disclosure_uk unique (plan_id, due),
    constraint missed_disclosure_plan_fk foreign key (plan_id) references plan (id)
);

create trigger publication_kept before update or delete on publication for each row execute function keep_disclosure();
create trigger missed_disclosure_kept before update or delete on missed_disclosure
    for each row execute function keep_disclosure();
