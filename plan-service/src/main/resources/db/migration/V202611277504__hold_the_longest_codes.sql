-- A unit code, and so the code of an organisation, has up to 40 characters; the events say so.
alter table plan
    alter column organisation type varchar(40);
alter table plan_duty
    alter column unit_code type varchar(40);
alter table scheduling_round
    alter column organisation type varchar(40);
alter table adopted_lists
    alter column lead_unit type varchar(40),
    alter column organisation type varchar(40);
