create table trial_latency (period varchar(20) not null, micros bigint not null);
