-- One database a service; nobody reads another's tables.
create database plan owner ecoplan;
create database task owner ecoplan;
create database indicator owner ecoplan;
create database notification owner ecoplan;
