-- A unit code, and so the code of an organisation, has up to 40 characters; the events say so.
alter table directory_unit
    alter column code type varchar(40),
    alter column parent_code type varchar(40),
    alter column organisation type varchar(40),
    alter column successor_code type varchar(40);
alter table directory_post_holder
    alter column unit_code type varchar(40),
    alter column organisation type varchar(40);
