-- Who issues a notice and who gets a copy (发文机关、抄送): given when it is issued.
alter table notice
    add column issuing_office varchar(100),
    add column copies_to text;
