import type { Migration } from '../migrate.ts'

/** Who was told what and when; what a participant confirmed and can reach; visits in person. */
export const notices: Migration = {
  version: 5,
  name: 'notices',
  sql: /* sql */ `
-- Every contact with a person, in or out.
create table contact_log (
  seq integer primary key,
  id text not null unique,
  person_id text not null references person (id) on delete cascade,
  -- When it happened, and when it was written down.
  at text not null,
  entered_at text not null,
  channel text not null
    check (channel in ('email', 'phone', 'sms', 'whatsapp', 'ePlatform', 'eKlase', 'inPerson', 'post', 'other')),
  direction text not null check (direction in ('in', 'out')),
  -- Who spoke or wrote for the office: a teacher, too, who does not use the program.
  by_person text references person (id),
  entered_by text not null,
  about text not null default '',
  group_id text references study_group (id) on delete set null,
  notice_id text references notice (id) on delete set null,
  revision integer not null default 1
) strict;
create index contact_log_by_person on contact_log (person_id, at desc, seq);
create index contact_log_by_speaker on contact_log (by_person) where by_person is not null;
create index contact_log_by_notice on contact_log (notice_id) where notice_id is not null;
create index contact_log_by_group on contact_log (group_id) where group_id is not null;

create table notice (
  seq integer primary key,
  id text not null unique,
  group_id text not null references study_group (id) on delete cascade,
  kind text not null check (kind in ('timetable', 'change', 'other')),
  version_id text references timetable_version (id),
  subject text not null default '',
  text text not null default '',
  -- Until when those concerned must know; null where nothing is due.
  due_at text,
  made_at text not null,
  made_by text not null,
  revision integer not null default 1
) strict;
create index notice_by_group on notice (group_id, seq);
create index notice_by_version on notice (version_id) where version_id is not null;
create index notice_by_due on notice (due_at) where due_at is not null;

create table notice_recipient (
  id text primary key,
  notice_id text not null references notice (id) on delete cascade,
  person_id text not null references person (id) on delete cascade,
  channel text not null,
  told_at text,
  told_by text references person (id),
  unique (notice_id, person_id)
) strict;
create index notice_recipient_by_person on notice_recipient (person_id);
create index notice_recipient_by_teller on notice_recipient (told_by) where told_by is not null;
create index notice_recipient_waiting on notice_recipient (notice_id) where told_at is null;

-- Whether a participant reaches the platform and can use it (procedure 001, 9).
create table platform_check (
  id text primary key,
  group_id text not null references study_group (id) on delete cascade,
  person_id text not null references person (id) on delete cascade,
  platform text not null default '',
  answer text not null check (answer in ('yes', 'no', 'phoneOnly')),
  checked_on text not null,
  checked_by text not null,
  note text not null default '',
  unique (group_id, person_id, platform)
) strict;
create index platform_check_by_person on platform_check (person_id);

-- "Acquainted with the procedure, version …, on …".
create table acknowledgement (
  id text primary key,
  group_id text not null references study_group (id) on delete cascade,
  person_id text not null references person (id) on delete cascade,
  procedure_name text not null,
  procedure_version text not null,
  acknowledged_on text not null,
  entered_by text not null,
  unique (group_id, person_id, procedure_version)
) strict;
create index acknowledgement_by_person on acknowledgement (person_id);

-- An appointment in person, agreed before (procedure 000, 9).
create table visit (
  seq integer primary key,
  id text not null unique,
  person_id text references person (id) on delete cascade,
  visitor text not null default '',
  day text not null,
  starts_at text not null,
  ends_at text,
  purpose text not null default '',
  agreed_with text references person (id),
  -- Null: somebody came without having agreed it.
  agreed_channel text check (agreed_channel in
    ('email', 'phone', 'sms', 'whatsapp', 'ePlatform', 'eKlase', 'inPerson', 'post', 'other')),
  state text not null default 'agreed' check (state in ('agreed', 'came', 'missed', 'cancelled')),
  note text not null default '',
  created_by text not null,
  created_at text not null,
  revision integer not null default 1,
  check (person_id is not null or visitor <> ''),
  check (ends_at is null or starts_at < ends_at)
) strict;
create index visit_by_day on visit (day, starts_at, seq);
create index visit_by_person on visit (person_id, day) where person_id is not null;
create index visit_by_host on visit (agreed_with) where agreed_with is not null;
`,
}
