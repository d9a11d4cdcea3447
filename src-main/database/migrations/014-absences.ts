import type { Migration } from '../migrate.ts'

/**
 * Who said that they can't take part, when and to whom, and what the office did about it (procedure
 * 000, 8; procedure 001, 20, 28, 32, 39–43). Whether it was in time, and whether it is excused, is
 * computed each time: a session may move, and the office may settle it otherwise.
 */
export const absences: Migration = {
  version: 14,
  name: 'absences',
  sql: /* sql */ `
create table absence (
  seq integer primary key,
  id text not null unique,
  person_id text not null references person (id),
  group_id text not null references study_group (id),
  -- The one session that is missed; null where whole days are.
  session_id text references session (id) on delete set null,
  -- The days, both included; of a session the day it was planned for when it was entered.
  from_day text not null,
  until_day text not null,
  kind text not null check (kind in ('objective', 'noEquipment', 'cannotFollow', 'unknown')),
  -- The instant, and its day in Riga.
  reported_at text not null,
  reported_on text not null,
  channel text not null
    check (channel in ('email', 'phone', 'sms', 'whatsapp', 'ePlatform', 'eKlase', 'inPerson', 'post', 'other')),
  -- Who told it, or noticed that somebody is not there.
  reported_by text not null check (reported_by in ('learner', 'guardian', 'teacher', 'tutor')),
  reporter_id text references person (id),
  -- Of the office: a teacher, too, who does not use the program.
  received_by text not null references person (id),
  -- Of technical trouble: whether the teacher or tutor was contacted, and how it was agreed to catch up.
  contacted integer not null default 0 check (contacted in (0, 1)),
  catch_up text check (catch_up in
    ('material', 'recording', 'consultation', 'officeEquipment', 'otherTask', 'longerDeadline', 'other')),
  -- Never a diagnosis.
  note text not null default '',
  withdrawn integer not null default 0 check (withdrawn in (0, 1)),
  entered_at text not null,
  entered_by text not null,
  revision integer not null default 1,
  check (from_day <= until_day),
  check (session_id is null or from_day = until_day)
) strict;
create unique index absence_once on absence (person_id, session_id)
  where session_id is not null and withdrawn = 0;
create index absence_by_person on absence (person_id, from_day);
create index absence_by_group on absence (group_id, from_day);
create index absence_by_session on absence (session_id) where session_id is not null;
create index absence_by_time on absence (reported_at, seq);
create index absence_by_reporter on absence (reporter_id) where reporter_id is not null;
create index absence_by_receiver on absence (received_by);

-- What was done so that nothing is missed, or why nothing had to be; and a call to the guardian.
create table absence_follow_up (
  id text primary key,
  absence_id text not null references absence (id) on delete cascade,
  -- 'recording' is there for requests of recordings.
  kind text not null check (kind in ('delivery', 'loan', 'consultation', 'recording', 'waived', 'guardianCalled')),
  delivery_id text references delivery (id) on delete cascade,
  loan_id text references loan (id) on delete cascade,
  session_id text references session (id) on delete cascade,
  note text not null default '',
  at text not null,
  entered_by text not null,
  check ((kind = 'delivery') = (delivery_id is not null)),
  check ((kind = 'loan') = (loan_id is not null)),
  check ((kind = 'consultation') = (session_id is not null))
) strict;
create index absence_follow_up_by_absence on absence_follow_up (absence_id);
create index absence_follow_up_by_delivery on absence_follow_up (delivery_id) where delivery_id is not null;
create index absence_follow_up_by_loan on absence_follow_up (loan_id) where loan_id is not null;
create index absence_follow_up_by_session on absence_follow_up (session_id) where session_id is not null;

-- What kept everybody of a session from it: one record, not one for each who was to come.
create table session_disruption (
  id text primary key,
  session_id text not null unique references session (id) on delete cascade,
  what text not null check (what <> ''),
  contacted integer not null check (contacted in (0, 1)),
  catch_up text check (catch_up in
    ('material', 'recording', 'consultation', 'officeEquipment', 'otherTask', 'longerDeadline', 'other')),
  note text not null default '',
  entered_at text not null,
  entered_by text not null,
  revision integer not null default 1
) strict;

-- How many minutes before their first session somebody must have told; whether technical trouble excuses.
alter table policy add column minimum_notice_minutes integer not null default 0
  check (minimum_notice_minutes between 0 and 10080);
alter table policy add column disruption_excuses integer not null default 0
  check (disruption_excuses in (0, 1));
`,
}
