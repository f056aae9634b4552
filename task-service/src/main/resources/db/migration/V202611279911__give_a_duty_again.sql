-- What a revision took off its task (任务终止、本单位不再承担) stays on record and stands in nobody's way: a later revision
-- that names the unit again gives it a duty of its own.
alter table assignment
    add column taken_off boolean not null default false,
    drop constraint assignment_duty_uk;
update assignment a set taken_off = true
where a.state = 'RELEASED'
      and exists (select 1 from duty_step s
                  where s.assignment_id = a.id and s.step = 'RELEASE' and s.unit_code is null
                        and s.reason ~ '^方案第[0-9]+次修订:.*;(任务终止|本单位不再承担)$');
create unique index assignment_duty_uk on assignment (task_id, unit_code, role) where not taken_off;
create index assignment_task_ix on assignment (task_id, unit_code);
