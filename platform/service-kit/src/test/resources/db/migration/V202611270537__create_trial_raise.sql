-- Fails with any SQLSTATE, such as 53100 of a full disk, which no machine shall need to have.
create function trial_raise(state text) returns integer language plpgsql as $$
begin
    raise exception 'raised by the trial' using errcode = state;
end $$;
