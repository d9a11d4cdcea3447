import type { Migration } from '../migrate.ts'

/**
 * Incidents (procedure 000, 11–12.2). What is written about them stands sealed in `incident_cipher`;
 * the other tables hold ids of staff, dates, states, deadlines and hashes.
 */
export const incidents: Migration = {
  version: 16,
  name: 'incidents',
  sql: /* sql */ `
create table incident (
  seq integer primary key,
  id text not null unique,
  number text not null unique,
  state text not null default 'received' check (state in
    ('received', 'inReview', 'collecting', 'talks', 'decided', 'informed', 'closed', 'reopened')),
  occurred_on text not null,
  -- The day on which the office learned of it: deadlines count from it.
  learned_on text not null,
  filed_at text not null,
  filed_by text not null references account (id),
  -- Who looks after it; null while nobody who may is there.
  owner_id text references account (id),
  taken_up_at text,
  police_state text not null default 'none' check (police_state in
    ('none', 'toDecide', 'toReport', 'reported', 'notReported')),
  police_due_on text,
  -- The soonest day on which something is due.
  due_on text,
  -- How often its key was changed.
  key_version integer not null default 1 check (key_version >= 1),
  report_id text not null,
  closed_at text,
  closed_by text references account (id),
  closed_how text check (closed_how in ('onSpot', 'decided')),
  reopened_at text,
  revision integer not null default 1,
  check ((closed_at is null) = (closed_by is null)),
  check ((closed_at is null) = (closed_how is null)),
  check ((closed_at is null) = (state <> 'closed')),
  check (police_state not in ('toDecide', 'toReport') or police_due_on is not null),
  -- Not to be closed while the question of the police is open (12.2).
  check (closed_at is null or police_state not in ('toDecide', 'toReport'))
) strict;
create index incident_by_owner on incident (owner_id, seq);
create index incident_by_filer on incident (filed_by, seq);
create index incident_open on incident (due_on) where closed_at is null;
create index incident_by_day on incident (occurred_on, seq);
create index incident_by_state on incident (state, seq);
create index incident_by_number on incident (number, seq);

-- A sealed text or file. One that is signed never changes; only a new key of its incident seals it anew.
create table incident_sealed (
  seq integer primary key,
  id text not null unique,
  incident_id text not null references incident (id) deferrable initially deferred,
  key_version integer not null check (key_version >= 1),
  -- SHA-256 over what is stored, and over salt and text; the salt is sealed with the text.
  cipher_hash text not null check (length(cipher_hash) = 64),
  text_hash text not null check (length(text_hash) = 64),
  signed integer not null check (signed in (0, 1)),
  -- The text whose place it took.
  replaces text,
  made_at text not null,
  made_by text not null references account (id),
  -- Erased for good: content gone, hashes stay.
  erased_at text
) strict;
create index incident_sealed_by_incident on incident_sealed (incident_id, seq);

create table incident_cipher (
  sealed_id text primary key references incident_sealed (id),
  key_version integer not null,
  bytes blob not null
) strict;

-- The incident's key, sealed for whoever may read it, and for the office's recovery key ('recovery').
create table incident_seal (
  incident_id text not null references incident (id),
  account_id text not null,
  key_version integer not null,
  -- The public key of the pair that opens it.
  public_key text not null,
  sealed_key text not null,
  made_at text not null,
  primary key (incident_id, account_id)
) strict, without rowid;
create index incident_seal_by_account on incident_seal (account_id, incident_id);

create table incident_reader (
  id text primary key,
  incident_id text not null references incident (id),
  account_id text not null references account (id),
  basis text not null check (basis in ('filer', 'manager', 'deputy', 'named')),
  level text not null check (level in ('full', 'statements', 'filer')),
  added_at text not null,
  added_by text not null references account (id),
  removed_at text,
  removed_by text references account (id),
  check ((basis = 'filer') = (level = 'filer')),
  check ((removed_at is null) = (removed_by is null))
) strict;
create unique index incident_reader_once on incident_reader (incident_id, account_id, basis) where removed_at is null;
create index incident_reader_by_account on incident_reader (account_id, incident_id) where removed_at is null;

create table incident_person (
  seq integer primary key,
  id text not null unique,
  incident_id text not null references incident (id),
  -- Only of who works or teaches here: being involved ends their access. Not a foreign key: a merge must not tell of it.
  staff_id text,
  -- Whether their part ends access: not of who only passed on what they were told.
  involved integer not null check (involved in (0, 1)),
  sealed_id text not null references incident_sealed (id),
  removed_at text
) strict;
create index incident_person_by_incident on incident_person (incident_id, seq);
create index incident_person_by_staff on incident_person (staff_id, incident_id) where staff_id is not null and removed_at is null;

create table incident_statement (
  seq integer primary key,
  id text not null unique,
  incident_id text not null references incident (id),
  person_id text not null unique references incident_person (id),
  state text not null check (state in
    ('requested', 'draft', 'signed', 'amended', 'refused', 'unobtainable')),
  requested_at text not null,
  requested_by text not null references account (id),
  due_on text not null,
  taken_by text not null references account (id),
  draft_id text references incident_sealed (id),
  -- Why it was refused or can't be had, and before whom.
  settled_id text references incident_sealed (id),
  settled_at text,
  check (state not in ('refused', 'unobtainable') or settled_id is not null),
  check ((state in ('requested', 'draft')) = (settled_at is null)),
  check (state <> 'draft' or draft_id is not null)
) strict;
create index incident_statement_by_incident on incident_statement (incident_id, seq);
create index incident_statement_by_taker on incident_statement (taken_by, incident_id);

create table incident_statement_version (
  seq integer primary key,
  id text not null unique,
  incident_id text not null references incident (id),
  statement_id text not null references incident_statement (id),
  version integer not null check (version >= 1),
  mode text not null check (mode in ('handwritten', 'typed', 'takenDown')),
  signature text not null check (signature in ('paper', 'eSignature')),
  signed_on text not null,
  sealed_id text not null references incident_sealed (id),
  entered_at text not null,
  entered_by text not null references account (id),
  unique (statement_id, version)
) strict;
create index incident_version_by_incident on incident_statement_version (incident_id);

-- The file of an incident, entry after entry.
create table incident_entry (
  seq integer primary key,
  id text not null unique,
  incident_id text not null references incident (id),
  kind text not null check (kind in ('addition', 'proposal', 'classified', 'talk', 'agreement',
    'decision', 'notice', 'noNotice', 'agreedOnSpot', 'suspicion', 'policeDecision', 'reported',
    'answer', 'personRemoved', 'readerRemoved', 'closed', 'reopened')),
  at text not null,
  corrects text references incident_entry (id),
  sealed_id text not null references incident_sealed (id),
  entered_at text not null,
  entered_by text not null references account (id),
  check (at <= entered_at)
) strict;
create index incident_entry_by_incident on incident_entry (incident_id, seq);

create table incident_action (
  seq integer primary key,
  id text not null unique,
  incident_id text not null references incident (id),
  owner_id text not null references account (id),
  due_on text not null,
  done_at text,
  sealed_id text not null references incident_sealed (id),
  result_id text references incident_sealed (id),
  added_at text not null,
  added_by text not null references account (id),
  check ((done_at is null) = (result_id is null))
) strict;
create index incident_action_by_incident on incident_action (incident_id, seq);

create table incident_attachment (
  seq integer primary key,
  id text not null unique,
  incident_id text not null references incident (id),
  statement_id text references incident_statement (id),
  -- Its name, kind, size and SHA-256; and the file itself.
  sealed_id text not null references incident_sealed (id),
  content_id text not null references incident_sealed (id),
  added_at text not null,
  added_by text not null references account (id)
) strict;
create index incident_attachment_by_incident on incident_attachment (incident_id, seq);

create trigger incident_signed_stays before update on incident_sealed
when old.id <> new.id or old.incident_id <> new.incident_id or old.made_at <> new.made_at
  or old.made_by <> new.made_by or old.signed > new.signed or new.key_version < old.key_version
  or (old.signed = 1 and (old.text_hash <> new.text_hash
    or (old.cipher_hash <> new.cipher_hash and old.key_version = new.key_version)))
begin select raise(abort, 'what is signed is never edited'); end;
create trigger incident_sealed_stays before delete on incident_sealed
begin select raise(abort, 'what was sealed is not removed'); end;
create trigger incident_cipher_signed_stays before update on incident_cipher
when old.sealed_id <> new.sealed_id or (new.key_version <= old.key_version
  and exists (select 1 from incident_sealed where id = old.sealed_id and signed = 1))
begin select raise(abort, 'what is signed is never edited'); end;
create trigger incident_cipher_stays before delete on incident_cipher
when not exists (select 1 from incident_sealed where id = old.sealed_id and erased_at is not null)
begin select raise(abort, 'what was sealed is not removed'); end;
create trigger incident_version_is_never_edited before update on incident_statement_version
begin select raise(abort, 'what is signed is never edited'); end;
create trigger incident_version_stays before delete on incident_statement_version
begin select raise(abort, 'what is signed is not removed'); end;
create trigger incident_entry_is_never_edited before update on incident_entry
begin select raise(abort, 'the file is append-only'); end;
create trigger incident_entry_stays before delete on incident_entry
begin select raise(abort, 'the file is append-only'); end;
create trigger incident_is_not_removed before delete on incident
begin select raise(abort, 'an incident is not removed'); end;

create index journal_by_incident on journal (json_extract(about, '$.incident'), seq)
  where json_extract(about, '$.incident') is not null;

-- Who stands in when the director is involved; calendar days for an explanation; by when an adult's case is reported.
alter table policy add column incident_deputy_id text references account (id);
alter table policy add column statement_days integer not null default 3 check (statement_days between 0 and 60);
alter table policy add column incident_report_by text not null default 'sameWorkingDay'
  check (incident_report_by in ('sameDay', 'sameWorkingDay'));
`,
}
