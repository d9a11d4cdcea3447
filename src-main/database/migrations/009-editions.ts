import type { Migration } from '../migrate.ts'

/**
 * One edition of the program had the index and the table below in steps 4 and 5, another not: an
 * office of either has them from here on. Who made sure of a platform becomes a person; nothing
 * could be noted there before.
 */
export const editions: Migration = {
  version: 9,
  name: 'editions',
  sql: /* sql */ `
-- The order in which lists show sessions.
create index if not exists session_in_time on session (day || starts_at, seq);

-- What the office wrote itself instead of the prepared text, for everybody of one language.
create table if not exists notice_text (
  id text primary key,
  notice_id text not null references notice (id) on delete cascade,
  language text not null check (language in ('lv', 'en', 'ru')),
  subject text not null,
  text text not null,
  unique (notice_id, language)
) strict;

drop table platform_check;
-- Whether a participant reaches the course's platforms and can use them (procedure 001, 9).
create table platform_check (
  id text primary key,
  group_id text not null references study_group (id) on delete cascade,
  person_id text not null references person (id) on delete cascade,
  -- By name; '' for the office's own where the course has none.
  platform text not null default '',
  answer text not null check (answer in ('yes', 'no', 'phoneOnly')),
  checked_on text not null,
  -- Who made sure: the teacher who heard it, or whoever noted it.
  checked_by text not null references person (id),
  note text not null default '',
  unique (group_id, person_id, platform)
) strict;
create index platform_check_by_person on platform_check (person_id);
create index platform_check_by_checker on platform_check (checked_by);
`,
}
