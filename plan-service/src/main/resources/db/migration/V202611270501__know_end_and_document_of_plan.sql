-- What is asked of a plan without reading its tree: its last day, when it was closed, which document it is.
alter table plan add column period_end date;
alter table plan add column closed_on date;
alter table plan add column document_key text;
update plan set period_end = cast(cast(tree as jsonb) #>> '{header,current,periodEnd}' as date),
                document_key = nullif(translate(regexp_replace(document_number, '\s', '', 'g'), '[]()()【】', '〔〕〔〕〔〕〔〕'), '');
create index plan_document_ix on plan (organisation, document_key);

alter table plan_source add column content_hash varchar(64);
update plan_source set content_hash = encode(sha256(convert_to(text, 'UTF8')), 'hex');
alter table plan_source alter column content_hash set not null;
create index plan_source_content_ix on plan_source (content_hash);

-- Whether a round was opened so late that its due dates count from the opening.
alter table scheduling_round add column late boolean not null default false;
