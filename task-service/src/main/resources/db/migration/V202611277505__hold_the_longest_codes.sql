-- A unit code, and so the code of an organisation, has up to 40 characters; the events say so.
alter table issued_task
    alter column organisation type varchar(40);
alter table assignment
    alter column organisation type varchar(40);
alter table obligation
    alter column organisation type varchar(40);
alter table reporting_round
    alter column organisation type varchar(40);
alter table report
    alter column organisation type varchar(40);
alter table retracted_claim
    alter column organisation type varchar(40);
alter table duty_step
    alter column organisation type varchar(40);
alter table evidence_upload
    alter column organisation type varchar(40);
alter table evidence
    alter column organisation type varchar(40);
