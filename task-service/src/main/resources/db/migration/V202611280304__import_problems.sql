-- What a superior's list says beside the problem, and which files were taken.
alter table problem add column superior_goal text, add column superior_acceptor text;

create table problem_import (
    organisation varchar(40) not null,
    sha256 varchar(64) not null,
    list text not null,
    imported_at timestamptz not null,
    imported_by varchar(200) not null,
    constraint problem_import_pk primary key (organisation, sha256)
);
