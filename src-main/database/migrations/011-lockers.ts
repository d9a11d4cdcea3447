import type { Migration } from '../migrate.ts'

/**
 * Carriers with their terms, the parcel lockers of their lists, and which of them each person wants.
 * Rules 1–6 of the lists: keyed by carrier and the carrier's own id; what a new list lacks is closed
 * and stays.
 */
export const lockers: Migration = {
  version: 11,
  name: 'lockers',
  sql: /* sql */ `
create table carrier (
  seq integer primary key,
  id text not null unique,
  -- Which reader takes in its list; null for a carrier that an office added itself.
  kind text unique check (kind in ('omniva', 'dpd', 'smartposti', 'pasts', 'unisend', 'venipak')),
  name text not null check (name <> ''),
  -- Calendar days that a locker keeps a parcel, and after how many of them the recipient is reminded.
  storage_days integer not null check (storage_days between 1 and 60),
  reminder_after_days integer not null check (reminder_after_days between 0 and 60),
  -- Where its numbers are followed: '{code}' stands for the number.
  tracking_template text not null default '',
  -- Whether its numbers are those of UPU S10, with a check digit.
  uses_s10 integer not null default 0 check (uses_s10 in (0, 1)),
  max_grams integer check (max_grams > 0),
  -- VAT in its prices, in tenths of a per cent.
  vat_permille integer not null default 210 check (vat_permille between 0 and 1000),
  archived_at text,
  revision integer not null default 1
) strict;

-- Public terms of autumn 2026; storage days and prices differ by contract, so each office may change them.
insert into carrier (id, kind, name, storage_days, reminder_after_days, tracking_template, uses_s10, max_grams) values
  ('01900000-0000-7000-8000-000000000101', 'omniva', 'Omniva', 7, 3, 'https://mana.omniva.lv/track/{code}', 1, 30000),
  ('01900000-0000-7000-8000-000000000102', 'dpd', 'DPD', 5, 2, 'https://www.dpdgroup.com/lv/mydpd/my-parcels/track?lang=lv&parcelNumber={code}', 0, 31500),
  ('01900000-0000-7000-8000-000000000103', 'smartposti', 'Smartposti', 7, 3, 'https://www.smartposti.lv/?tracking={code}', 0, 35000),
  ('01900000-0000-7000-8000-000000000104', 'pasts', 'Latvijas Pasts', 7, 3, 'https://pasts.lv/lv/kategorija/sutijumu_sekosana/?id={code}', 1, 31500),
  ('01900000-0000-7000-8000-000000000105', 'unisend', 'Unisend', 7, 3, 'https://unisend.lv/?parcel={code}', 0, 30000),
  ('01900000-0000-7000-8000-000000000106', 'venipak', 'Venipak', 7, 3, 'https://venipak.com/lv/en/tracking/?code={code}', 0, 30000);

-- The boxes of a carrier's lockers, smallest first. Millimetres and grams; the price with VAT, in cents.
create table carrier_size (
  id text primary key,
  carrier_id text not null references carrier (id) on delete cascade,
  name text not null check (name <> ''),
  position integer not null,
  height_mm integer not null check (height_mm > 0),
  width_mm integer not null check (width_mm > 0),
  length_mm integer not null check (length_mm > 0),
  max_grams integer check (max_grams > 0),
  -- Null where the price is a matter of contract.
  price_cents integer check (price_cents >= 0),
  unique (carrier_id, name)
) strict;
insert into carrier_size (id, carrier_id, name, position, height_mm, width_mm, length_mm, max_grams, price_cents) values
  ('01900000-0000-7000-8000-000000000201', '01900000-0000-7000-8000-000000000101', 'S', 1, 90, 380, 640, null, null),
  ('01900000-0000-7000-8000-000000000202', '01900000-0000-7000-8000-000000000101', 'M', 2, 190, 380, 640, null, null),
  ('01900000-0000-7000-8000-000000000203', '01900000-0000-7000-8000-000000000101', 'L', 3, 390, 380, 640, null, null),
  ('01900000-0000-7000-8000-000000000204', '01900000-0000-7000-8000-000000000102', 'XS', 1, 80, 180, 610, null, 248),
  ('01900000-0000-7000-8000-000000000205', '01900000-0000-7000-8000-000000000102', 'S', 2, 80, 430, 610, null, 278),
  ('01900000-0000-7000-8000-000000000206', '01900000-0000-7000-8000-000000000102', 'M', 3, 170, 430, 610, null, 388),
  ('01900000-0000-7000-8000-000000000207', '01900000-0000-7000-8000-000000000102', 'L', 4, 360, 430, 610, null, 488),
  ('01900000-0000-7000-8000-000000000208', '01900000-0000-7000-8000-000000000103', 'XS', 1, 50, 340, 420, 5000, 250),
  ('01900000-0000-7000-8000-000000000209', '01900000-0000-7000-8000-000000000103', 'S', 2, 120, 340, 420, null, 290),
  ('01900000-0000-7000-8000-000000000210', '01900000-0000-7000-8000-000000000103', 'M', 3, 200, 340, 420, null, 390),
  ('01900000-0000-7000-8000-000000000211', '01900000-0000-7000-8000-000000000103', 'L', 4, 340, 360, 420, null, 490),
  ('01900000-0000-7000-8000-000000000212', '01900000-0000-7000-8000-000000000103', 'XL', 5, 600, 360, 600, null, 579),
  ('01900000-0000-7000-8000-000000000213', '01900000-0000-7000-8000-000000000104', 'L', 1, 380, 380, 580, null, 303),
  ('01900000-0000-7000-8000-000000000214', '01900000-0000-7000-8000-000000000105', 'XS', 1, 80, 185, 610, null, null),
  ('01900000-0000-7000-8000-000000000215', '01900000-0000-7000-8000-000000000105', 'S', 2, 80, 310, 610, null, null),
  ('01900000-0000-7000-8000-000000000216', '01900000-0000-7000-8000-000000000105', 'M', 3, 175, 350, 610, null, null),
  ('01900000-0000-7000-8000-000000000217', '01900000-0000-7000-8000-000000000105', 'L', 4, 365, 350, 610, null, null),
  ('01900000-0000-7000-8000-000000000218', '01900000-0000-7000-8000-000000000105', 'XL', 5, 745, 350, 610, null, null),
  ('01900000-0000-7000-8000-000000000219', '01900000-0000-7000-8000-000000000106', 'XS', 1, 95, 167, 610, null, null),
  ('01900000-0000-7000-8000-000000000220', '01900000-0000-7000-8000-000000000106', 'S', 2, 95, 395, 610, null, null),
  ('01900000-0000-7000-8000-000000000221', '01900000-0000-7000-8000-000000000106', 'M', 3, 200, 395, 610, null, null),
  ('01900000-0000-7000-8000-000000000222', '01900000-0000-7000-8000-000000000106', 'L', 4, 410, 395, 610, null, null);

-- One list of a carrier as it came in.
create table locker_list (
  seq integer primary key,
  id text not null unique,
  carrier_id text not null references carrier (id),
  -- The day the carrier's data is of, as the file or the user says.
  dated text not null,
  taken_in_at text not null,
  taken_in_by text not null,
  lockers integer not null,
  added integer not null,
  changed integer not null,
  closed integer not null
) strict;
create index locker_list_by_carrier on locker_list (carrier_id, seq);

create table locker (
  seq integer primary key,
  id text not null unique,
  carrier_id text not null references carrier (id),
  -- The carrier's own key. Omniva calls it ZIP; it is no postcode.
  external_id text not null check (external_id <> ''),
  kind text not null check (kind in ('locker', 'postOffice', 'shop')),
  name text not null check (name <> ''),
  address text not null default '',
  town text not null default '',
  municipality text not null default '',
  -- 'LV-1050', or '' where the list has none.
  postcode text not null default '',
  latitude real check (latitude between -90 and 90),
  longitude real check (longitude between -180 and 180),
  -- '' around the clock, '-' not known, else runs of days: '1-5 08:00-22:00; 6 09:00-15:00'.
  hours text not null default '',
  -- Names of box sizes, a JSON list; empty where the list doesn't say.
  sizes text not null default '[]' check (json_valid(sizes)),
  max_grams integer check (max_grams > 0),
  busy integer not null default 0 check (busy in (0, 1)),
  comment text not null default '',
  -- The day of the list that lacked it; it may come back.
  closed_on text,
  -- When its number was last seen at another place: whoever wanted it before must be asked again.
  moved_at text,
  -- By town and then by name; and by name alone.
  sort_key text not null,
  name_key text not null,
  search_text text not null,
  revision integer not null default 1,
  unique (carrier_id, external_id),
  check ((latitude is null) = (longitude is null))
) strict;
create index locker_in_order on locker (sort_key, seq);
create index locker_by_name on locker (name_key, seq);

-- How a person wants what is sent: a channel of clause 6.4, and the locker they chose.
create table delivery_preference (
  id text primary key,
  person_id text not null unique references person (id) on delete cascade,
  channel text check (channel in ('email', 'inSession', 'ePlatform', 'locker', 'post', 'inPerson')),
  locker_id text references locker (id),
  -- When the locker was chosen or last confirmed; null without a locker.
  locker_chosen_at text,
  revision integer not null default 1,
  check ((locker_id is null) = (locker_chosen_at is null))
) strict;
create index delivery_preference_by_locker on delivery_preference (locker_id) where locker_id is not null;
`,
}
