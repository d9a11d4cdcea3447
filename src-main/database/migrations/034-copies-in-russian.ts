import type { Migration } from '../migrate.ts'

/** A copy of somebody's data may be in Russian too. */
export const copiesInRussian: Migration = {
  version: 34,
  name: 'copies in Russian',
  sql: /* sql */ `
create table data_copy_new (
  seq integer primary key,
  id text not null unique,
  request_id text not null references data_request (id),
  number text not null unique,
  language text not null check (language in ('lv', 'en', 'ru')),
  pages integer not null check (pages >= 1),
  -- SHA-256 of the PDF as it was made.
  pdf_sha256 text not null,
  json_sha256 text not null,
  -- The journal's head when it was made, as its foot says.
  anchor_seq integer not null,
  anchor_hash text not null,
  made_at text not null,
  made_by text not null references account (id)
) strict;
insert into data_copy_new select * from data_copy;
drop table data_copy;
alter table data_copy_new rename to data_copy;
create index data_copy_by_request on data_copy (request_id, seq);
create index data_copy_by_maker on data_copy (made_by);
`,
}
