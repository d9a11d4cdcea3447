import { hash } from 'node:crypto'
import type { Migration } from '../migrate.ts'
import { wordingBefore } from './026-wording-before.ts'

const texts = JSON.stringify(wordingBefore)
const before = hash('sha256', texts)

/**
 * What a consent form says is kept with the version of the notice it belongs to, so that neither the
 * office nor an update of the program words anew what somebody agreed to.
 */
export const consentWordings: Migration = {
  version: 26,
  name: 'consent wordings',
  sql: /* sql */ `
-- The sentences of consent forms in all languages, by the SHA-256 of the text; never edited.
create table recording_wording (
  hash text primary key check (length(hash) = 64),
  texts text not null check (json_valid(texts)),
  kept_at text not null
) strict;
insert into recording_wording
  values ('${before}', '${texts.replaceAll("'", "''")}', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));

create table recording_notice_new (
  seq integer primary key,
  id text not null unique,
  request_id text not null references recording_request (id),
  version integer not null check (version >= 1),
  -- The oldest version a yes to which still counts.
  basis integer not null check (basis between 1 and version),
  change text not null check (change in ('first', 'narrower', 'wider', 'moved', 'reworded')),
  terms text not null check (json_valid(terms)),
  -- Day and hour of the session as it is named there.
  session_day text not null,
  session_from text not null,
  teacher_basis text not null check (teacher_basis in ('consent', 'contract', 'legitimateInterest')),
  -- SHA-256 of all that it says.
  hash text not null check (length(hash) = 64),
  made_at text not null,
  made_by text not null,
  -- The sentences it is told in.
  wording text not null default '${before}' references recording_wording (hash),
  unique (request_id, version)
) strict;
insert into recording_notice_new
  select seq, id, request_id, version, basis, change, terms, session_day, session_from, teacher_basis,
    hash, made_at, made_by, '${before}' from recording_notice;
drop table recording_notice;
alter table recording_notice_new rename to recording_notice;

-- Of a standing consent: in which sentences it was told of recordings.
alter table consent_event add column wording text;
update consent_event set wording = '${before}' where request_id is null;
`,
}
