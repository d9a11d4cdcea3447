import type { Migration } from '../migrate.ts'

/**
 * How each withdrawal was settled, by itself: one that waits has nothing of how another was. And which
 * request a paper belongs to, so that a withdrawal names the consent form that it takes back.
 */
export const withdrawalSettlements: Migration = {
  version: 37,
  name: 'withdrawal settlements',
  sql: /* sql */ `
create table withdrawal_settlement (
  seq integer primary key,
  id text not null unique,
  -- The no that was settled: of one recording after the other, where it reaches several.
  event_id text not null references consent_event (id),
  recording_id text not null references recording (id),
  -- Whose no it is.
  person_id text not null references person (id),
  -- How they were made unrecognisable.
  how text not null check (how <> ''),
  settled_at text not null,
  settled_by text not null,
  unique (event_id, recording_id)
) strict;
create index withdrawal_settlement_by_recording on withdrawal_settlement (recording_id, person_id);
create index withdrawal_settlement_by_person on withdrawal_settlement (person_id);

-- A settlement that stood with the recording belongs to every no that had been entered before it.
insert into withdrawal_settlement
  (id, event_id, recording_id, person_id, how, settled_at, settled_by)
  select lower(hex(randomblob(16))), consent_event.id, recording.id, consent_event.person_id,
    recording.settled_how, coalesce(settled.at, recording.restricted_at, recording.entered_at),
    coalesce(settled.actor, recording.entered_by)
  from recording
  join recording_request on recording_request.id = recording.request_id
  join session on session.id = recording_request.session_id
  join recording_person on recording_person.recording_id = recording.id
  join consent_event on consent_event.person_id = recording_person.person_id
  -- When it was entered, unless the journal has lost it.
  left join (
    select change_row.row_id, max(journal.seq), journal.at, journal.actor
    from journal join change_row on change_row.entry = journal.seq
    where journal.action = 'recordings.noteUnrecognisable' and change_row.table_name = 'recording'
    group by change_row.row_id
  ) as settled on settled.row_id = recording.id
  where recording.settled_how <> ''
    and consent_event.kind in ('refused', 'withdrawn', 'terminated')
    and (consent_event.request_id = recording.request_id or (consent_event.request_id is null
      and (consent_event.group_id is null or consent_event.group_id = session.group_id)))
    and (consent_event.at > recording.made_at or consent_event.entered_at >= recording.entered_at)
    and (settled.at is null or consent_event.entered_at <= settled.at)
    -- What restricted it since is another, which waits.
    and (recording.restricted_why is not 'withdrawal'
      or consent_event.entered_at < recording.restricted_at);

alter table recording drop column settled_how;

alter table paper add column request_id text references recording_request (id);
create index paper_by_request on paper (request_id, person_id) where request_id is not null;
`,
}
