-- Which series are expected to speak how often, and since when they do not. A row a series; the last reading is not kept here.

create table feed_watch (
    series_id integer not null,
    expected_minutes integer not null,
    tolerated integer not null,
    since timestamptz not null,
    silent_since timestamptz,
    silences integer not null,
    due_at timestamptz not null,
    constraint feed_watch_pk primary key (series_id),
    constraint feed_watch_series_fk foreign key (series_id) references series (id),
    constraint feed_watch_rhythm_ck check (expected_minutes > 0 and tolerated > 0)
);
create index feed_watch_due_ix on feed_watch (due_at, series_id);
