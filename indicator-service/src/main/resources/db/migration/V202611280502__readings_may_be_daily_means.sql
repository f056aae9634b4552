-- Whether the readings of a series of the air are values of days (日均值), named by a person with the factor.

alter table measured_factor add column daily_means boolean not null default false;
