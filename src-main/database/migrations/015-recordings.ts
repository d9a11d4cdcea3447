import type { Migration } from '../migrate.ts'

/**
 * Requests to record a session, what everybody was told and answered, and what became of the recording
 * (procedure 000, 6.5). Whether a session may be recorded stands nowhere: it follows from these rows.
 */
export const recordings: Migration = {
  version: 15,
  name: 'recordings',
  sql: /* sql */ `
create table recording_request (
  seq integer primary key,
  id text not null unique,
  session_id text not null references session (id),
  -- Whose learning it is for: they do not have to agree.
  person_id text not null references person (id),
  -- The guardian who asked; null: the learner.
  asked_by text references person (id),
  reason text not null check (reason in ('illness', 'work', 'family', 'official', 'technical', 'other')),
  -- What 'other' is; never a diagnosis.
  reason_text text not null default '',
  reported_at text not null,
  channel text not null check (channel in ('phone', 'email', 'message', 'inPerson', 'other')),
  received_by text references person (id),
  -- The report of absence it follows from.
  absence_id text,
  -- Why a late one was taken; '' of one in time.
  override_reason text not null default '',
  -- Until when answers are waited for.
  answers_by text not null,
  rejected_at text,
  cancelled_at text,
  decision_reason text not null default '',
  -- Nothing waits any more: rejected, cancelled, or the recording is deleted.
  closed_at text,
  created_at text not null,
  created_by text not null,
  revision integer not null default 1,
  check (reason <> 'other' or reason_text <> ''),
  check (rejected_at is null or cancelled_at is null)
) strict;
create index recording_request_by_session on recording_request (session_id);
create index recording_request_by_person on recording_request (person_id);
create index recording_request_by_asker on recording_request (asked_by) where asked_by is not null;
create index recording_request_by_receiver on recording_request (received_by) where received_by is not null;
create index recording_request_open on recording_request (seq) where closed_at is null;

create table recording_guest (
  id text primary key,
  request_id text not null references recording_request (id) on delete cascade,
  person_id text not null references person (id),
  unique (request_id, person_id)
) strict;
create index recording_guest_by_person on recording_guest (person_id);

-- What everybody is told, version by version; never edited.
create table recording_notice (
  seq integer primary key,
  id text not null unique,
  request_id text not null references recording_request (id),
  version integer not null check (version >= 1),
  -- The oldest version a yes to which still counts.
  basis integer not null check (basis between 1 and version),
  change text not null check (change in ('first', 'narrower', 'wider', 'moved')),
  terms text not null check (json_valid(terms)),
  -- Day and hour of the session as it is named there.
  session_day text not null,
  session_from text not null,
  teacher_basis text not null check (teacher_basis in ('consent', 'contract', 'legitimateInterest')),
  -- SHA-256 of all that it says.
  hash text not null check (length(hash) = 64),
  made_at text not null,
  made_by text not null,
  unique (request_id, version)
) strict;

-- What was said of being recorded. Never edited: a change of mind is another event.
create table consent_event (
  seq integer primary key,
  id text not null unique,
  -- Null of a standing consent, and of a withdrawal that reaches further than one request.
  request_id text references recording_request (id),
  -- How far such a one reaches: a group, or everything.
  group_id text references study_group (id),
  person_id text not null references person (id),
  -- Who said it: the person, or somebody who answers for them.
  by_id text not null references person (id),
  kind text not null check (kind in
    ('requested', 'given', 'givenWithConditions', 'refused', 'withdrawn', 'expired', 'terminated')),
  voice_only integer not null default 0 check (voice_only in (0, 1)),
  no_camera integer not null default 0 check (no_camera in (0, 1)),
  no_chat integer not null default 0 check (no_chat in (0, 1)),
  notice_version integer,
  notice_hash text not null default '',
  at text not null,
  entered_at text not null,
  entered_by text not null,
  method text not null default '' check (method in
    ('', 'paper', 'email', 'eSignature', 'oral', 'platformReport')),
  witness_id text references person (id),
  language text not null default 'lv' check (language in ('lv', 'en', 'ru')),
  evidence_sha256 text references file (sha256),
  -- Of a standing consent: for how many days recordings were kept then.
  keep_days integer check (keep_days > 0),
  -- The last day on which it holds.
  valid_until text,
  note text not null default '',
  check ((request_id is null) = (notice_version is null)),
  check (request_id is null or group_id is null),
  -- Who agrees for more than one session agrees until a day.
  check (request_id is not null or kind not in ('given', 'givenWithConditions') or valid_until is not null),
  check (kind <> 'givenWithConditions' or voice_only + no_camera + no_chat > 0),
  check (kind = 'givenWithConditions' or voice_only + no_camera + no_chat = 0)
) strict;
create index consent_event_by_request on consent_event (request_id, person_id) where request_id is not null;
create index consent_event_standing on consent_event (person_id) where request_id is null;
create index consent_event_by_person on consent_event (person_id);
create index consent_event_by_sayer on consent_event (by_id);
create index consent_event_by_group on consent_event (group_id) where group_id is not null;
create index consent_event_by_witness on consent_event (witness_id) where witness_id is not null;
create index consent_event_by_evidence on consent_event (evidence_sha256) where evidence_sha256 is not null;

create table recording (
  seq integer primary key,
  id text not null unique,
  request_id text not null unique references recording_request (id),
  made_at text not null,
  made_by_id text not null references person (id),
  duration_minutes integer not null check (duration_minutes > 0),
  platform text not null,
  place text not null,
  notice_version integer not null,
  -- Made although not everybody had agreed, and how that came.
  uncleared integer not null default 0 check (uncleared in (0, 1)),
  uncleared_why text not null default '',
  shared_at text,
  -- Only the director sees it, and nobody uses it.
  restricted_at text,
  restricted_why text check (restricted_why in ('uncleared', 'withdrawal')),
  settle_by text,
  settled_how text not null default '',
  -- The last day on which it is kept.
  delete_by text not null,
  hold_basis text not null default '',
  hold_review_on text,
  held_at text,
  deletion_method text not null default '',
  removed_at text,
  removed_by text,
  purged_at text,
  purged_by text,
  checked_at text,
  checked_by text,
  deleted_at text,
  entered_at text not null,
  entered_by text not null,
  revision integer not null default 1,
  check ((uncleared = 1) = (uncleared_why <> '')),
  check ((restricted_at is null) = (restricted_why is null)),
  check ((held_at is null) = (hold_review_on is null)),
  check (held_at is null or hold_basis <> ''),
  -- What is held as evidence is not deleted; what is purged was removed before.
  check (held_at is null or deleted_at is null),
  check (purged_at is null or removed_at is not null),
  check (deleted_at is null or purged_at is not null),
  check (uncleared = 0 or shared_at is null)
) strict;
create index recording_to_delete on recording (delete_by) where deleted_at is null;
create index recording_by_maker on recording (made_by_id);

-- How everybody stood at the moment it was made, and who is in it.
create table recording_person (
  id text primary key,
  recording_id text not null references recording (id),
  person_id text not null references person (id),
  -- '' of who was not among those to agree.
  standing text not null check (standing in
    ('', 'missing', 'agreed', 'agreedWithConditions', 'refused', 'expired', 'needsAnew')),
  voice_only integer not null default 0 check (voice_only in (0, 1)),
  no_camera integer not null default 0 check (no_camera in (0, 1)),
  no_chat integer not null default 0 check (no_chat in (0, 1)),
  image integer not null default 0 check (image in (0, 1)),
  voice integer not null default 0 check (voice in (0, 1)),
  chat integer not null default 0 check (chat in (0, 1)),
  unique (recording_id, person_id)
) strict;
create index recording_person_by_person on recording_person (person_id);

create table recording_access (
  seq integer primary key,
  id text not null unique,
  recording_id text not null references recording (id),
  person_id text not null references person (id),
  from_at text not null,
  -- The last day.
  until_day text not null,
  -- When they signed that they will not pass it on.
  undertaking_on text not null,
  closed_at text,
  entered_by text not null
) strict;
create index recording_access_by_recording on recording_access (recording_id, seq);
create index recording_access_by_person on recording_access (person_id);

-- Minutes before the learner's first session of the day; minutes before the session; days; working days.
alter table policy add column recording_notice integer not null default 0 check (recording_notice between 0 and 20160);
alter table policy add column recording_cut_off integer not null default 60 check (recording_cut_off between 0 and 20160);
alter table policy add column recording_keep_days integer not null default 14 check (recording_keep_days between 1 and 365);
alter table policy add column withdrawal_days integer not null default 3 check (withdrawal_days between 1 and 30);
-- Whether an oral yes wants a second witness, and a deletion a second pair of eyes.
alter table policy add column oral_witness integer not null default 1 check (oral_witness in (0, 1));
alter table policy add column deletion_check integer not null default 0 check (deletion_check in (0, 1));
alter table policy add column teacher_basis text not null default 'consent'
  check (teacher_basis in ('consent', 'contract', 'legitimateInterest'));
`,
}
