import type { Migration } from '../migrate.ts'

/** What the office has settled for itself; modules, sessions and the versions of a group's timetable. */
export const timetable: Migration = {
  version: 4,
  name: 'timetable',
  sql: /* sql */ `
create table policy (
  id text primary key check (id = 'policy'),
  lesson_minutes integer not null default 40 check (lesson_minutes in (40, 45)),
  -- Per cent of a module's planned hours in a study year; null where the office has no such limit.
  remote_share_limit integer check (remote_share_limit between 0 and 100),
  -- Month and day, as in '09-01'.
  study_year_starts text not null default '09-01',
  notice_deadline text not null default 'inTime' check (notice_deadline in ('inTime', 'workingDayBefore')),
  notice_time text not null default '17:00',
  moved_days_apply integer not null default 0 check (moved_days_apply in (0, 1)),
  emergency integer not null default 0 check (emergency in (0, 1)),
  emergency_text text not null default '',
  revision integer not null default 1
) strict;
insert into policy (id) values ('policy');

create table moved_day (
  id text primary key,
  from_day text not null unique,
  to_day text not null unique,
  note text not null default '',
  check (from_day <> to_day)
) strict;

create table day_off (
  id text primary key,
  from_day text not null,
  until_day text not null,
  name text not null,
  check (from_day <= until_day)
) strict;
create index day_off_by_day on day_off (from_day);

create table course_module (
  id text primary key,
  course_id text not null references course (id) on delete cascade,
  name text not null,
  kind text not null default 'theory' check (kind in ('theory', 'practice')),
  -- In teaching hours (mācību stundas), whose length is a setting.
  planned_hours integer not null default 0 check (planned_hours >= 0),
  position integer not null
) strict;
create index course_module_by_course on course_module (course_id, position);

create table course_platform (
  id text primary key,
  course_id text not null references course (id) on delete cascade,
  name text not null,
  link text not null default '',
  position integer not null
) strict;
create index course_platform_by_course on course_platform (course_id, position);
alter table course drop column e_platform;

alter table study_group add column tutor_id text references person (id);
alter table study_group add column capacity integer check (capacity >= 1);
alter table study_group add column channels text not null default '';
create index study_group_by_tutor on study_group (tutor_id) where tutor_id is not null;

create table session (
  seq integer primary key,
  id text not null unique,
  group_id text not null references study_group (id) on delete cascade,
  module_id text references course_module (id),
  day text not null,
  -- Civil times of Riga, 'HH:MM'; a session ends on the day it began.
  starts_at text not null,
  ends_at text not null,
  kind text not null default 'lesson' check (kind in ('lesson', 'consultation', 'exam', 'practice')),
  mode text not null default 'remote' check (mode in ('remote', 'onSite')),
  room text not null default '',
  -- The room's name folded: what a clash is found by.
  room_key text not null default '',
  link text not null default '',
  topic text not null default '',
  -- A consultation may be for some of the group only: its people stand in session_person.
  own_people integer not null default 0 check (own_people in (0, 1)),
  state text not null default 'planned' check (state in ('planned', 'cancelled')),
  -- The director's order that a change followed, and why a limit was overridden.
  order_number text not null default '',
  order_date text,
  override_reason text not null default '',
  -- iCalendar's SEQUENCE: rises with every change that those who come must know.
  sequence integer not null default 0,
  created_at text not null,
  revision integer not null default 1,
  check (starts_at < ends_at),
  check (kind <> 'practice' or mode = 'onSite')
) strict;
create index session_by_group on session (group_id, day, starts_at, seq);
create index session_by_day on session (day, starts_at, seq);
create index session_by_room on session (room_key, day) where room_key <> '' and state = 'planned';
create index session_by_module on session (module_id, day) where module_id is not null;

create table session_teacher (
  id text primary key,
  session_id text not null references session (id) on delete cascade,
  person_id text not null references person (id),
  position integer not null,
  unique (session_id, person_id)
) strict;
create index session_teacher_by_person on session_teacher (person_id, session_id);

create table session_person (
  id text primary key,
  session_id text not null references session (id) on delete cascade,
  person_id text not null references person (id),
  unique (session_id, person_id)
) strict;
create index session_person_by_person on session_person (person_id);

-- The timetable of a group as those who come were to be told it: number 1 is its publication.
create table timetable_version (
  id text primary key,
  group_id text not null references study_group (id) on delete cascade,
  number integer not null check (number >= 1),
  made_at text not null,
  made_by text not null,
  content text not null check (json_valid(content)),
  hash text not null,
  unique (group_id, number)
) strict;

-- A teacher sent somebody out of a session (procedure 001, 19); a short note that may become an incident.
create table session_removal (
  id text primary key,
  session_id text not null references session (id) on delete cascade,
  person_id text not null references person (id),
  at text not null,
  reason text not null check (reason in ('disturbing', 'linkPassedOn', 'offensiveLanguage')),
  removed_by text references person (id),
  tutor_told_at text,
  note text not null default '',
  entered_at text not null,
  entered_by text not null,
  revision integer not null default 1,
  unique (session_id, person_id, at)
) strict;
create index session_removal_by_person on session_removal (person_id);
create index session_removal_by_remover on session_removal (removed_by) where removed_by is not null;
`,
}
