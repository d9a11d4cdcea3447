import type { Migration } from '../migrate.ts'

/**
 * What the office lends: catalogue, needs, reservations, loans, repairs, stock-takes. Periods are
 * civil dates, both ends included; where an item is follows from open loan lines and dated
 * unavailability, and is stored nowhere else.
 */
export const equipment: Migration = {
  version: 10,
  name: 'equipment',
  sql: /* sql */ `
create table equipment_category (
  seq integer primary key,
  id text not null unique,
  name text not null check (name <> ''),
  name_en text not null default '',
  -- Which question of the needs survey things of this category answer.
  need text check (need in ('computer', 'monitor', 'headset', 'camera', 'microphone', 'internet')),
  sort_key text not null,
  archived_at text,
  revision integer not null default 1
) strict;
create unique index equipment_category_by_name on equipment_category (sort_key) where archived_at is null;

-- What offices lend; each may name, add and archive its own. Sort keys as latvianSortKey writes them.
insert into equipment_category (id, name, name_en, need, sort_key) values
  ('01900000-0000-7000-8000-000000000001', 'Klēpjdators', 'Laptop', 'computer', 'bdWkaUPqimo!!#'),
  ('01900000-0000-7000-8000-000000000002', 'Monitors', 'Monitor', 'monitor', 'fig]qimo!!#'),
  ('01900000-0000-7000-8000-000000000003', 'Austiņas', 'Headset', 'headset', 'Proq]hPo!!#'),
  ('01900000-0000-7000-8000-000000000004', 'Kamera', 'Camera', 'camera', 'bPfVmP!!#'),
  ('01900000-0000-7000-8000-000000000005', 'Mikrofons', 'Microphone', 'microphone', 'f]bmiYigo!!#'),
  ('01900000-0000-7000-8000-000000000006', 'Modems', 'Modem', 'internet', 'fiUVfo!!#'),
  ('01900000-0000-7000-8000-000000000007', 'Cits aprīkojums', 'Other equipment', null, 'S]qo"Pkm_biarfo!!#');

create table equipment_model (
  seq integer primary key,
  id text not null unique,
  category_id text not null references equipment_category (id),
  name text not null check (name <> ''),
  sort_key text not null,
  -- Things without tags (mice, cables) are counted; then this is how many the office has.
  quantity integer check (quantity >= 0),
  value_cents integer check (value_cents >= 0),
  -- What belongs to it, a JSON list of names: the checklist when it goes out and comes back.
  parts text not null default '[]' check (json_valid(parts)),
  note text not null default '',
  archived_at text,
  revision integer not null default 1
) strict;
create unique index equipment_model_by_name on equipment_model (category_id, sort_key) where archived_at is null;

create table equipment_item (
  seq integer primary key,
  id text not null unique,
  model_id text not null references equipment_model (id),
  tag text not null check (tag <> ''),
  -- Tag, serial number and place, folded for search.
  search_text text not null default '',
  -- The tag as a scanner, a keyboard in the wrong case or a hurried hand gives it.
  tag_key text not null unique,
  sort_key text not null,
  serial text not null default '',
  condition text not null check (condition in ('new', 'good', 'worn', 'damaged')),
  value_cents integer check (value_cents >= 0),
  bought_on text,
  place text not null default '',
  note text not null default '',
  -- Parts that are missing for good, a JSON list of names.
  missing_parts text not null default '[]' check (json_valid(missing_parts)),
  photo_sha256 text references file (sha256),
  created_by text not null,
  created_at text not null,
  revision integer not null default 1
) strict;
create index equipment_item_by_model on equipment_item (model_id);
create index equipment_item_by_place on equipment_item (place, seq);
create index equipment_item_in_order on equipment_item (sort_key, seq);
create index equipment_item_by_photo on equipment_item (photo_sha256) where photo_sha256 is not null;

create table equipment_kit (
  seq integer primary key,
  id text not null unique,
  name text not null check (name <> ''),
  tag text not null check (tag <> ''),
  tag_key text not null unique,
  note text not null default '',
  archived_at text,
  revision integer not null default 1
) strict;

create table equipment_kit_item (
  id text primary key,
  kit_id text not null references equipment_kit (id) on delete cascade,
  item_id text not null unique references equipment_item (id)
) strict;
create index equipment_kit_item_by_kit on equipment_kit_item (kit_id);

-- What one participant of a group has or lacks (procedure 000, 6.7); no row: nobody has asked.
create table equipment_need (
  id text primary key,
  group_id text not null references study_group (id) on delete cascade,
  person_id text not null references person (id) on delete cascade,
  kind text not null check (kind in ('computer', 'monitor', 'headset', 'camera', 'microphone', 'internet')),
  answer text not null check (answer in ('unknown', 'own', 'phoneOnly', 'needs', 'cannotLend')),
  -- Why nothing can be lent, and when the person was told.
  reason text not null default '',
  told_on text,
  -- What helps instead where there is no internet (procedure 001, 14.5 and 44).
  instead text check (instead in ('modem', 'weeklyPacket', 'premises')),
  asked_on text not null,
  asked_by text not null,
  unique (group_id, person_id, kind),
  check (kind = 'internet' or instead is null),
  check (answer = 'cannotLend' or (reason = '' and told_on is null))
) strict;
create index equipment_need_by_person on equipment_need (person_id);

-- N of a category or a model for a period. What was collected of it are loan lines.
create table reservation (
  seq integer primary key,
  id text not null unique,
  person_id text not null references person (id),
  group_id text references study_group (id) on delete set null,
  category_id text not null references equipment_category (id),
  model_id text references equipment_model (id),
  quantity integer not null check (quantity > 0),
  from_day text not null,
  until_day text not null,
  note text not null default '',
  -- Called off, or released because nobody came: the rest of it is free again.
  ended text check (ended in ('cancelled', 'notCollected', 'collected')),
  ended_on text,
  created_by text not null,
  created_at text not null,
  revision integer not null default 1,
  check (from_day <= until_day),
  check ((ended is null) = (ended_on is null))
) strict;
create index reservation_by_person on reservation (person_id);
create index reservation_by_group on reservation (group_id) where group_id is not null;
create index reservation_open on reservation (category_id, until_day) where ended is null;
create index reservation_by_model on reservation (model_id) where model_id is not null;

-- The items a reservation holds: tentative, until one is packed for it.
create table reservation_item (
  id text primary key,
  reservation_id text not null references reservation (id) on delete cascade,
  item_id text not null references equipment_item (id),
  packed_on text,
  unique (reservation_id, item_id)
) strict;
create index reservation_item_by_item on reservation_item (item_id);

create table loan (
  seq integer primary key,
  id text not null unique,
  person_id text not null references person (id),
  group_id text references study_group (id) on delete set null,
  -- On what ground, where it is not the need of a participant.
  basis text not null default '',
  issued_on text not null,
  note text not null default '',
  -- When it was written down, and by whom.
  entered_at text not null,
  entered_by text not null,
  revision integer not null default 1
) strict;
create index loan_by_person on loan (person_id, issued_on);
create index loan_by_group on loan (group_id) where group_id is not null;

create table loan_line (
  seq integer primary key,
  id text not null unique,
  loan_id text not null references loan (id),
  model_id text not null references equipment_model (id),
  -- Null for counted things.
  item_id text references equipment_item (id),
  kit_id text references equipment_kit (id),
  quantity integer not null default 1 check (quantity > 0),
  reservation_id text references reservation (id),
  -- The line whose thing this one replaced (a swap).
  instead_of text references loan_line (id),
  issued_on text not null,
  due_on text not null,
  -- When an overdue thing is expected back after all; until then it is not promised to anybody.
  expected_on text,
  condition_out text check (condition_out in ('new', 'good', 'worn', 'damaged')),
  parts_missing_out text not null default '[]' check (json_valid(parts_missing_out)),
  returned_on text,
  outcome text check (outcome in ('returned', 'damagedUsable', 'damaged', 'lost')),
  condition_in text check (condition_in in ('new', 'good', 'worn', 'damaged')),
  parts_missing_in text not null default '[]' check (json_valid(parts_missing_in)),
  return_note text not null default '',
  return_entered_at text,
  return_entered_by text,
  -- A lost thing that was found later; the line stays closed as lost.
  found_on text,
  revision integer not null default 1,
  check (issued_on <= due_on),
  check ((returned_on is null) = (outcome is null)),
  check (returned_on is null or returned_on >= issued_on),
  check (item_id is null or quantity = 1),
  check (found_on is null or outcome = 'lost')
) strict;
-- Two hands, two windows, a double click: never two open lines for one item.
create unique index loan_line_open_item on loan_line (item_id) where returned_on is null and item_id is not null;
create index loan_line_by_loan on loan_line (loan_id);
create index loan_line_by_item on loan_line (item_id, issued_on) where item_id is not null;
create index loan_line_open on loan_line (due_on, seq) where returned_on is null;
create index loan_line_by_model on loan_line (model_id) where returned_on is null;
create index loan_line_by_reservation on loan_line (reservation_id) where reservation_id is not null;
create index loan_line_by_kit on loan_line (kit_id) where kit_id is not null;
create index loan_line_by_replaced on loan_line (instead_of) where instead_of is not null;
create index loan_line_in_time on loan_line (issued_on, seq);

-- Every change of a due day, so that days of lateness stay in the history.
create table loan_extension (
  id text primary key,
  loan_id text not null references loan (id),
  line_id text not null references loan_line (id),
  due_before text not null,
  due_after text not null,
  extended_on text not null,
  entered_by text not null
) strict;
create index loan_extension_by_line on loan_extension (line_id);
create index loan_extension_by_loan on loan_extension (loan_id);

-- Days on which an item can't be used.
create table unavailability (
  seq integer primary key,
  id text not null unique,
  item_id text not null references equipment_item (id),
  kind text not null check (kind in ('repair', 'lost', 'retired')),
  from_day text not null,
  -- The last of these days; null while nobody knows. One that ended on its first day has the day before.
  until_day text,
  note text not null default '',
  -- The line that brought it about.
  line_id text references loan_line (id),
  entered_by text not null,
  entered_at text not null,
  revision integer not null default 1,
  check (until_day is null or until_day >= date(from_day, '-1 day'))
) strict;
create index unavailability_by_item on unavailability (item_id, from_day);
create index unavailability_by_line on unavailability (line_id) where line_id is not null;
create unique index unavailability_open on unavailability (item_id, kind) where until_day is null;

create table stocktake (
  seq integer primary key,
  id text not null unique,
  -- '' for the whole office.
  place text not null default '',
  started_at text not null,
  started_by text not null,
  finished_at text,
  revision integer not null default 1
) strict;

create table stocktake_scan (
  id text primary key,
  stocktake_id text not null references stocktake (id) on delete cascade,
  -- As it was scanned; a code that nothing bears is kept too.
  tag text not null,
  tag_key text not null,
  item_id text references equipment_item (id),
  place text not null default '',
  scanned_at text not null,
  unique (stocktake_id, tag_key)
) strict;
create index stocktake_scan_by_item on stocktake_scan (item_id) where item_id is not null;

-- A reminder to bring something back is a contact about a loan.
alter table contact_log add column loan_id text references loan (id) on delete set null;
create index contact_log_by_loan on contact_log (loan_id) where loan_id is not null;

-- An act of handing over or giving back is about a loan.
alter table paper add column loan_id text references loan (id);
create index paper_by_loan on paper (loan_id) where loan_id is not null;

alter table policy add column same_day_reuse integer not null default 0 check (same_day_reuse in (0, 1));
alter table policy add column preparation_days integer not null default 0 check (preparation_days between 0 and 60);
alter table policy add column no_show_days integer not null default 2 check (no_show_days between 0 and 60);
alter table policy add column ask_needs_days integer not null default 10 check (ask_needs_days between 0 and 120);
alter table policy add column value_on_acts integer not null default 0 check (value_on_acts in (0, 1));
`,
}
