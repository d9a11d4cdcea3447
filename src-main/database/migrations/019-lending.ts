import type { Migration } from '../migrate.ts'

/** What lending learned after its first months: how late things are claimed, and pictures of returns. */
export const lending: Migration = {
  version: 19,
  name: 'lending',
  sql: /* sql */ `
-- Steps to get back what is late: a call, a letter, then the director. What is due next follows from the
-- last one; what was said to whom is in the contact log.
create table loan_recall (
  id text primary key,
  loan_id text not null references loan (id),
  step text not null check (step in ('call', 'letter', 'director')),
  -- The day in Riga on which it was done.
  taken_on text not null,
  contact_id text references contact_log (id) on delete set null,
  entered_by text not null,
  entered_at text not null
) strict;
create index loan_recall_by_loan on loan_recall (loan_id, taken_on);
create index loan_recall_by_contact on loan_recall (contact_id) where contact_id is not null;

-- How a thing looked when it came back.
create table return_photo (
  id text primary key,
  line_id text not null references loan_line (id),
  photo_sha256 text not null references file (sha256),
  entered_by text not null,
  entered_at text not null,
  unique (line_id, photo_sha256)
) strict;
create index return_photo_by_file on return_photo (photo_sha256);

alter table policy add column recall_days integer not null default 5 check (recall_days between 1 and 60);
`,
}
