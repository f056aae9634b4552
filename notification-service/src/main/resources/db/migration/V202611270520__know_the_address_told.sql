-- The same is told to one address once: a keyed hash of the address, which tells nothing of it.
alter table message add column address_key varchar(64);
create unique index message_address_uk on message (subject, subject_version, rung, address_key, channel)
    where state in ('SENDING', 'UNCERTAIN', 'SENT');

-- What waits for a recipient, or failed for want of one, goes out when there is one.
create index message_without_recipient_ix on message (unit_code, post)
    where state in ('PENDING', 'FAILED') and reason in ('NO_RECIPIENT', 'NO_ADDRESS');
