import type { Migration } from '../migrate.ts'

/**
 * Answers of a video platform's report that fit nobody of the session: each waits until somebody says
 * whose it is, or why it is nobody's. How early an absence is told is settled with absences alone.
 */
export const consentReports: Migration = {
  version: 25,
  name: 'consent reports',
  sql: /* sql */ `
create table unmatched_answer (
  seq integer primary key,
  id text not null unique,
  request_id text not null references recording_request (id),
  -- As the report calls them.
  name text not null,
  email text not null default '',
  kind text not null check (kind in ('given', 'refused')),
  at text not null,
  -- The report itself.
  evidence_sha256 text not null references file (sha256),
  entered_at text not null,
  entered_by text not null,
  settled_at text,
  settled_by text,
  -- Whose it was, or why it is nobody's.
  person_id text references person (id),
  why text not null default '',
  check (name <> '' or email <> ''),
  check ((settled_at is null) = (settled_by is null)),
  check (case when settled_at is null then person_id is null and why = ''
    else (person_id is null) <> (why = '') end)
) strict;
create index unmatched_answer_by_request on unmatched_answer (request_id);
create index unmatched_answer_waiting on unmatched_answer (seq) where settled_at is null;
create index unmatched_answer_by_person on unmatched_answer (person_id) where person_id is not null;
create index unmatched_answer_by_evidence on unmatched_answer (evidence_sha256);

alter table policy drop column recording_notice;

-- The list of requests in the order of when answers are due.
create index recording_request_by_cut_off on recording_request (answers_by, seq);
`,
}
