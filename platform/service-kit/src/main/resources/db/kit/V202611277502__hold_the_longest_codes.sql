-- A unit code, and so the code of an organisation, has up to 40 characters; the events say so.
alter table outbox
    alter column organisation type varchar(40);
alter table audit_entry
    alter column organisation type varchar(40);
