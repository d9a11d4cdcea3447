import type { Migration } from '../migrate.ts'

/** Papers made of incidents: not in the register of everybody, the PDF sealed under the incident's key. */
export const incidentPapers: Migration = {
  version: 21,
  name: 'incident papers',
  sql: /* sql */ `
create table incident_paper (
  seq integer primary key,
  id text not null unique,
  incident_id text not null references incident (id),
  number text not null unique,
  kind text not null check (kind in
    ('report', 'explanation', 'talk', 'agreement', 'decision', 'notice', 'chronology')),
  -- The explanation or the entry it is of.
  of_id text,
  pages integer not null check (pages >= 1),
  -- The journal's head when it was made, as its foot says.
  anchor_seq integer not null,
  anchor_hash text not null,
  content_id text not null references incident_sealed (id),
  made_at text not null,
  made_by text not null references account (id)
) strict;
create index incident_paper_by_incident on incident_paper (incident_id, seq);
create trigger incident_paper_is_never_edited before update on incident_paper
begin select raise(abort, 'a paper that was made is never edited'); end;
create trigger incident_paper_stays before delete on incident_paper
begin select raise(abort, 'a paper that was made is not removed'); end;
`,
}
