import type { Migration } from '../migrate.ts'

/** Two more papers of an incident: one without names for outside, and its whole file for the police. */
export const incidentPapersForOutside: Migration = {
  version: 24,
  name: 'incident papers for outside',
  sql: /* sql */ `
create table incident_paper_new (
  seq integer primary key,
  id text not null unique,
  incident_id text not null references incident (id),
  number text not null unique,
  kind text not null check (kind in
    ('report', 'explanation', 'talk', 'agreement', 'decision', 'notice', 'chronology',
     'anonymised', 'policeFile')),
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
insert into incident_paper_new select * from incident_paper;
drop trigger incident_paper_is_never_edited;
drop trigger incident_paper_stays;
drop table incident_paper;
alter table incident_paper_new rename to incident_paper;
create index incident_paper_by_incident on incident_paper (incident_id, seq);
create trigger incident_paper_is_never_edited before update on incident_paper
begin select raise(abort, 'a paper that was made is never edited'); end;
create trigger incident_paper_stays before delete on incident_paper
begin select raise(abort, 'a paper that was made is not removed'); end;
`,
}
