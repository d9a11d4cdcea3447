import type { Migration } from '../migrate.ts'

/**
 * What was sent to whom, how, and where it is now (procedure 000, 6.4; procedure 001, 14.5). Recipient
 * and locker are kept as they were; what happened are events, and an event is never changed.
 */
export const deliveries: Migration = {
  version: 13,
  name: 'deliveries',
  sql: /* sql */ `
-- Numbers once given stay spent, undo or not: the counter is no record of the office.
create table delivery_counter (
  id text primary key check (id = 'delivery'),
  next integer not null check (next >= 1)
) strict;
insert into delivery_counter (id, next) values ('delivery', 1);

create table manifest (
  seq integer primary key,
  id text not null unique,
  carrier_id text not null references carrier (id),
  -- Once closed it never changes; its paper has the number.
  closed_at text not null,
  closed_by text not null,
  paper_id text references paper (id),
  revision integer not null default 1
) strict;
create index manifest_by_carrier on manifest (carrier_id, seq);
create index manifest_by_paper on manifest (paper_id) where paper_id is not null;

-- The box on its way: usually of one delivery, of several where they are sent together on purpose.
create table parcel (
  seq integer primary key,
  id text not null unique,
  carrier_id text not null references carrier (id),
  -- The carrier's number as it is shown, and without blanks and dashes.
  number text not null default '',
  number_key text not null default '',
  -- Why a number with a wrong check digit was kept.
  number_reason text not null default '',
  weight_grams integer check (weight_grams > 0),
  size_name text not null default '',
  -- What it really cost, with VAT.
  cost_cents integer check (cost_cents >= 0),
  manifest_id text references manifest (id),
  revision integer not null default 1
) strict;
create unique index parcel_by_number on parcel (carrier_id, number_key) where number_key <> '';
-- Not undone either: a parcel is on one manifest only, and a closed one keeps its parcels.
create trigger manifest_is_never_edited before update on manifest begin select raise(abort, 'a closed manifest never changes'); end;
create trigger manifest_is_never_cut before delete on manifest begin select raise(abort, 'a closed manifest never changes'); end;
create trigger parcel_stays_on_its_manifest before update of manifest_id on parcel
  when old.manifest_id is not null and new.manifest_id is not old.manifest_id
  begin select raise(abort, 'a parcel is on one manifest only'); end;
create trigger parcel_of_manifest_is_never_cut before delete on parcel when old.manifest_id is not null
  begin select raise(abort, 'a closed manifest never changes'); end;
create index parcel_by_manifest on parcel (manifest_id) where manifest_id is not null;

create table delivery (
  seq integer primary key,
  id text not null unique,
  -- What stands on its slip and label: S-1042.
  code text not null unique,
  person_id text not null references person (id),
  group_id text references study_group (id) on delete set null,
  -- The session it is for: shown in it, or the materials of one that was missed.
  session_id text references session (id) on delete set null,
  channel text not null check (channel in ('email', 'inSession', 'ePlatform', 'locker', 'post', 'inPerson', 'weeklyPacket')),
  -- The Monday of the week that a packet is for.
  week text,
  -- The recipient as they were on that day.
  recipient text not null check (recipient <> ''),
  phone text not null default '',
  email text not null default '',
  address text not null default '',
  carrier_id text references carrier (id),
  locker_id text references locker (id),
  locker_name text not null default '',
  locker_address text not null default '',
  locker_external_id text not null default '',
  -- When this locker was put down for it: a number that went elsewhere later is noticed.
  locker_set_at text,
  -- Only of a locker or the post.
  parcel_id text references parcel (id),
  -- Of e-mail: as it is sent. Of the e-platform: where access was given.
  subject text not null default '',
  message text not null default '',
  link text not null default '',
  -- In person: the day and time agreed.
  appointment_at text,
  -- What it repeats after it came back or bounced.
  resent_of text references delivery (id),
  note text not null default '',
  -- The status of its last event, 'draft' before the first: lists filter and sort by it.
  status text not null default 'draft' check (status in (
    'draft', 'packed', 'handedOver', 'inTransit', 'ready', 'collected', 'returning', 'returned',
    'cancelled', 'lost', 'damaged', 'sent', 'bounced', 'confirmed', 'shown', 'accessGiven', 'received')),
  -- When it came to that status (the instant, and the day in Riga), and since when it waits in a locker.
  status_at text not null,
  status_on text not null,
  ready_on text,
  -- The last day to collect it, from the carrier's storage days when it became ready.
  last_day text,
  -- By when it should be on its way: so many working days before its session.
  hand_over_by text,
  created_at text not null,
  created_by text not null,
  sort_key text not null,
  revision integer not null default 1,
  check ((channel = 'weeklyPacket') = (week is not null)),
  check (parcel_id is null or channel in ('locker', 'post')),
  check (locker_id is null or channel = 'locker')
) strict;
create index delivery_by_person on delivery (person_id, seq);
-- A batch asks who of a group has something for a session or week already.
create index delivery_by_group on delivery (group_id, session_id, week) where group_id is not null;
create index delivery_by_session on delivery (session_id) where session_id is not null;
create index delivery_by_parcel on delivery (parcel_id) where parcel_id is not null;
create index delivery_by_locker on delivery (locker_id) where locker_id is not null;
create index delivery_by_status on delivery (status, status_at);
create index delivery_by_name on delivery (sort_key, seq);
create index delivery_by_resent on delivery (resent_of) where resent_of is not null;
create unique index delivery_week on delivery (person_id, group_id, week) where week is not null and status <> 'cancelled';

-- What is in it: materials, and lent things.
create table delivery_line (
  id text primary key,
  delivery_id text not null references delivery (id) on delete cascade,
  material_id text references material (id),
  loan_line_id text references loan_line (id),
  quantity integer not null default 1 check (quantity > 0),
  -- Checked off at the packing desk.
  picked_at text,
  check ((material_id is null) <> (loan_line_id is null)),
  check (loan_line_id is null or quantity = 1),
  unique (delivery_id, material_id)
) strict;
create index delivery_line_by_material on delivery_line (material_id) where material_id is not null;
create index delivery_line_by_loan_line on delivery_line (loan_line_id) where loan_line_id is not null;

-- The files of an e-mail as they are sent.
create table delivery_attachment (
  id text primary key,
  delivery_id text not null references delivery (id) on delete cascade,
  name text not null check (name <> ''),
  file_sha256 text not null references file (sha256),
  position integer not null
) strict;
create index delivery_attachment_by_delivery on delivery_attachment (delivery_id);
create index delivery_attachment_by_file on delivery_attachment (file_sha256);

create table delivery_event (
  seq integer primary key,
  id text not null unique,
  delivery_id text not null references delivery (id),
  status text not null,
  -- When it happened, and when it was written down.
  at text not null,
  entered_at text not null,
  entered_by text not null,
  -- Who says so.
  source text not null check (source in ('office', 'carrier', 'participant', 'file')),
  -- Who took it, where it was not the participant, and how they are related; of a weekly packet, to whom it was given.
  taken_by text not null default '',
  relation text not null default '',
  note text not null default '',
  -- Of a weekly packet: the day its feedback came.
  feedback_on text
) strict;
create index delivery_event_by_delivery on delivery_event (delivery_id, seq);

-- A lent thing on its way back to the office: sent by its due day it is not late.
create table return_parcel (
  seq integer primary key,
  id text not null unique,
  line_id text not null unique references loan_line (id),
  carrier_id text not null references carrier (id),
  number text not null default '',
  sent_on text not null,
  note text not null default '',
  entered_by text not null,
  entered_at text not null
) strict;

-- Columns of a file for a carrier's portal, as an office named them.
create table portal_profile (
  id text primary key,
  name text not null check (name <> ''),
  -- Field and heading of each column, in order: a JSON list.
  columns text not null check (json_valid(columns)),
  format text not null check (format in ('csv', 'xlsx')),
  header integer not null default 1 check (header in (0, 1)),
  separator text not null default ';' check (separator in (';', ',', 'tab', '|')),
  encoding text not null default 'utf8bom' check (encoding in ('utf8', 'utf8bom', 'windows1257')),
  decimal_mark text not null default ',' check (decimal_mark in (',', '.')),
  revision integer not null default 1
) strict;

-- What handing out asks each time is answered by the index alone.
drop index reservation_open;
create index reservation_open on reservation (category_id, from_day, until_day, model_id, quantity)
  where ended is null;
create index loan_line_counted on loan_line (model_id, returned_on, quantity) where item_id is null;
drop index loan_line_by_item;
create index loan_line_by_item on loan_line (item_id, issued_on, returned_on) where item_id is not null;

-- A paper of deliveries is about one of them.
alter table paper add column delivery_id text references delivery (id);
create index paper_by_delivery on paper (delivery_id) where delivery_id is not null;

-- What a light office does not need to see.
alter table policy add column delivery_stock integer not null default 0 check (delivery_stock in (0, 1));
alter table policy add column delivery_box_fit integer not null default 0 check (delivery_box_fit in (0, 1));
alter table policy add column delivery_prices integer not null default 0 check (delivery_prices in (0, 1));
alter table policy add column delivery_labels integer not null default 0 check (delivery_labels in (0, 1));
alter table policy add column delivery_manifests integer not null default 0 check (delivery_manifests in (0, 1));
alter table policy add column delivery_map integer not null default 0 check (delivery_map in (0, 1));
-- Working days before the session by which a parcel should be on its way; days without news that are too many.
alter table policy add column hand_over_days integer not null default 5 check (hand_over_days between 0 and 60);
alter table policy add column no_movement_days integer not null default 4 check (no_movement_days between 1 and 60);
-- Whether what was sent back by its due day counts as in time.
alter table policy add column sent_back_counts integer not null default 1 check (sent_back_counts in (0, 1));
`,
}
