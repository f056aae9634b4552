-- The picture of a plan tells of supervision orders too (督办单).
alter table picture_subject drop constraint picture_subject_kind_ck;
alter table picture_subject
    add constraint picture_subject_kind_ck check (kind in ('DUTY', 'OBLIGATION', 'REPORT', 'BREACH', 'ORDER'));
