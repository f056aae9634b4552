-- One number (发文字号) is of one document of an organisation. The key is the number without spaces, full-width figures and
-- the various brackets. Where older documents share one, the first has it.
create table document_number (
    organisation varchar(40) not null,
    number_key varchar(400) not null,
    document_id uuid not null,
    title text not null,
    constraint document_number_pk primary key (organisation, number_key)
);
create index document_number_document_ix on document_number (document_id);

insert into document_number (organisation, number_key, document_id, title)
select n.organisation,
       translate(regexp_replace(normalize(n.document_number, NFKC), '\s', '', 'g'), '[]()【】', '〔〕〔〕〔〕'), n.id, n.title
from notice n
where n.document_number ~ '\S'
order by n.issued_at
on conflict on constraint document_number_pk do nothing;

insert into document_number (organisation, number_key, document_id, title)
select a.organisation,
       translate(regexp_replace(normalize(split_part(a.letterhead, e'\n', 1), NFKC), '\s', '', 'g'), '[]()【】', '〔〕〔〕〔〕'),
       a.id, a.year || '年度评估结果'
from assessment a
where split_part(a.letterhead, e'\n', 1) ~ '\S' and a.state <> 'REPLACED'
order by a.published_at nulls last, a.version
on conflict on constraint document_number_pk do nothing;
