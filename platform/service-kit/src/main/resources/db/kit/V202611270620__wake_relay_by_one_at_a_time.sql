-- Commits that notify wait for each other, each for the disk of the one before. So of the transactions that are open
-- at one time only one notifies; the relay, once awake, looks again and again for a while and finds the others.
create or replace function outbox_wake() returns trigger language plpgsql as $$
begin
    if pg_try_advisory_xact_lock(4714002) then
        perform pg_notify('outbox', '');
    end if;
    return null;
end $$;
