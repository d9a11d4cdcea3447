import type { Migration } from '../migrate.ts'

/** The office's own texts of papers, and how a paper was received. */
export const papers: Migration = {
  version: 6,
  name: 'papers',
  sql: /* sql */ `
-- A fixed text of a paper as the office words it; where there is none, the program's own stands.
create table paper_text (
  id text primary key,
  kind text not null,
  language text not null check (language in ('lv', 'en', 'ru')),
  name text not null,
  text text not null,
  -- The program's text when the office put its own: an update that changes it is told, never hidden.
  replaces text not null,
  revision integer not null default 1,
  unique (kind, language, name)
) strict;

-- A sheet is not done when printed: e-mailed, handed over, its receipt signed.
create table paper_receipt (
  id text primary key,
  paper_id text not null references paper (id),
  kind text not null check (kind in ('emailed', 'handedOver', 'signed')),
  on_day text not null,
  note text not null default '',
  -- Where the signed original is kept, and its scan.
  kept_at text not null default '',
  scan_sha256 text references file (sha256),
  entered_at text not null,
  entered_by text not null
) strict;
create index paper_receipt_by_paper on paper_receipt (paper_id, on_day);
create index paper_receipt_by_scan on paper_receipt (scan_sha256) where scan_sha256 is not null;
`,
}
