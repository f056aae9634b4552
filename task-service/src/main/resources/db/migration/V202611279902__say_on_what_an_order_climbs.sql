-- On what an order was taken up a level; steps before this was kept stay without.
alter table supervision_order_step add column climb_ground varchar(40);
