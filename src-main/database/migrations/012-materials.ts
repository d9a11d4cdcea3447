import type { Migration } from '../migrate.ts'

/** What is sent to participants (procedure 000, 6.4), what each is for, and its stock where it is kept. */
export const materials: Migration = {
  version: 12,
  name: 'materials',
  sql: /* sql */ `
create table material (
  seq integer primary key,
  id text not null unique,
  name text not null check (name <> ''),
  kind text not null check (kind in ('handout', 'textbook', 'workbook', 'worksheetPacket', 'other')),
  returnable integer not null default 0 check (returnable in (0, 1)),
  -- As on its back or as the office labels it; a scanner finds it by this.
  code text not null default '',
  code_key text not null default '',
  shelf text not null default '',
  weight_grams integer check (weight_grams > 0),
  height_mm integer check (height_mm > 0),
  width_mm integer check (width_mm > 0),
  length_mm integer check (length_mm > 0),
  -- Whether the office counts how many it has.
  stock_kept integer not null default 0 check (stock_kept in (0, 1)),
  -- Where it can be read on the e-platform.
  link text not null default '',
  note text not null default '',
  archived_at text,
  sort_key text not null,
  search_text text not null,
  created_at text not null,
  created_by text not null,
  revision integer not null default 1,
  check ((height_mm is null) = (width_mm is null) and (width_mm is null) = (length_mm is null))
) strict;
create index material_in_order on material (sort_key, seq, archived_at);
create unique index material_by_code on material (code_key) where code_key <> '' and archived_at is null;

-- The files that are sent by e-mail.
create table material_file (
  id text primary key,
  material_id text not null references material (id) on delete cascade,
  name text not null check (name <> ''),
  file_sha256 text not null references file (sha256),
  position integer not null
) strict;
create index material_file_by_material on material_file (material_id);
create index material_file_by_file on material_file (file_sha256);

-- What a material is for: a whole course, one session, or a week of a group (its Monday).
create table material_tie (
  id text primary key,
  material_id text not null references material (id) on delete cascade,
  course_id text references course (id) on delete cascade,
  session_id text references session (id) on delete cascade,
  group_id text references study_group (id) on delete cascade,
  week text,
  check (
    (course_id is not null) + (session_id is not null) + (group_id is not null) = 1
    and (group_id is null) = (week is null)
  )
) strict;
create unique index material_tie_course on material_tie (material_id, course_id) where course_id is not null;
create unique index material_tie_session on material_tie (material_id, session_id) where session_id is not null;
create unique index material_tie_week on material_tie (material_id, group_id, week) where group_id is not null;
create index material_tie_by_course on material_tie (course_id) where course_id is not null;
create index material_tie_by_session on material_tie (session_id) where session_id is not null;
create index material_tie_by_group on material_tie (group_id, week) where group_id is not null;

-- Every change of stock; how many there are is their sum.
create table stock_movement (
  seq integer primary key,
  id text not null unique,
  material_id text not null references material (id),
  quantity integer not null check (quantity <> 0),
  reason text not null check (reason in ('received', 'counted', 'writtenOff', 'packed', 'unpacked', 'returned')),
  -- The delivery that took it or brought it back.
  delivery_id text references delivery (id),
  note text not null default '',
  at text not null,
  entered_by text not null,
  check ((reason in ('packed', 'unpacked', 'returned')) = (delivery_id is not null)),
  check ((reason = 'packed' and quantity < 0) or (reason in ('received', 'unpacked', 'returned') and quantity > 0)
    or (reason = 'writtenOff' and quantity < 0) or reason = 'counted')
) strict;
create index stock_movement_by_material on stock_movement (material_id, seq);
create index stock_movement_by_delivery on stock_movement (delivery_id) where delivery_id is not null;
`,
}
