-- One row a scheme; its row lock lets one run write at a time, and newest_run says what counts (0: no run yet).
create table tier_scheme (
  scheme varchar(32) not null primary key,
  newest_run bigint not null
);
insert into tier_scheme (scheme, newest_run) values ('value', 0);

-- One row a run that said something new.
create table tier_run (
  scheme varchar(32) not null,
  run_no bigint not null,
  settings varchar(400) not null,
  as_of date not null,
  window_from date not null,
  currency varchar(3) not null,
  customers bigint not null,
  ranked bigint not null,
  changed bigint not null,
  remark varchar(1000) not null,
  primary key (scheme, run_no)
);

-- What was measured in a run, one row a tier; tier 0 is the highest.
create table tier_share (
  scheme varchar(32) not null,
  run_no bigint not null,
  tier smallint not null,
  name varchar(32) not null,
  customers bigint not null,
  without_activity bigint not null,
  share_of_ranked double precision not null,
  share_of_all double precision not null,
  result_minor bigint not null,
  share_of_result double precision not null,
  cut_minor bigint,
  primary key (scheme, run_no, tier)
);

-- Every change of a customer's tier; superseded_by is 0 while the row counts, else the run that ended it.
-- The key ends with what every run reads of each customer, so that it reads the index alone.
create table tier_assignment (
  scheme varchar(32) not null,
  superseded_by bigint not null,
  customer_id bigint not null,
  tier smallint not null,
  without_activity boolean not null,
  since date not null,
  result_minor bigint not null,
  rank_no bigint not null,
  run_no bigint not null,
  primary key (scheme, superseded_by, customer_id, tier, without_activity)
);
