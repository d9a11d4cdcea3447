import type { Migration } from '../migrate.ts'

/**
 * Recordings that were entered after somebody in them had withdrawn, by an edition that did not look for
 * it: nobody watches them from now on, as if they were entered today.
 */
export const withdrawnBeforeEntered: Migration = {
  version: 40,
  name: 'withdrawn before entered',
  sql: /* sql */ `
update recording set
  restricted_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
  restricted_why = 'withdrawal',
  -- The days of the office's policy, weekends and holidays with them: never later than working days.
  settle_by = date('now', '+' || (select withdrawal_days from policy) || ' days'),
  revision = revision + 1
where deleted_at is null and restricted_at is null and exists (
  select 1 from recording_request
  join session on session.id = recording_request.session_id
  join recording_person on recording_person.recording_id = recording.id
  join consent_event as no on no.person_id = recording_person.person_id
  where recording_request.id = recording.request_id
    and no.kind in ('refused', 'withdrawn', 'terminated')
    and no.at > recording.made_at
    and (no.request_id = recording.request_id or (no.request_id is null
      and (no.group_id is null or no.group_id = session.group_id)))
    -- It stands: whoever said it has not answered otherwise since.
    and not exists (
      select 1 from consent_event as later
      where later.person_id = no.person_id and later.by_id = no.by_id and later.kind <> 'requested'
        and (later.at > no.at or (later.at = no.at and later.seq > no.seq))
        and (later.request_id = recording.request_id or (later.request_id is null
          and (later.group_id is null or later.group_id = session.group_id))))
    and not exists (
      select 1 from withdrawal_settlement
      where withdrawal_settlement.event_id = no.id
        and withdrawal_settlement.recording_id = recording.id));

-- What a withdrawal restricted has no open access.
update recording_access set closed_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
where closed_at is null and exists (
  select 1 from recording
  where recording.id = recording_access.recording_id and recording.restricted_why = 'withdrawal');
`,
}
